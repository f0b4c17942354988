"""The text of `zoek_eigen`: my cases first, then the match (proeven.md, "Search")."""

from regiehuis.logboek.beleid import NU_GELDIG

MAX_TREFFERS = 50

ZOEK_EIGEN = f"""
CREATE FUNCTION zoek_eigen(p_klanken varchar[], p_naam text, p_geboren text, p_bsn text)
RETURNS TABLE (casus_id uuid, gewicht real)
LANGUAGE plpgsql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
DECLARE mijn uuid[];
BEGIN
  SELECT array_agg(DISTINCT z.object_id) INTO mijn FROM logboek_zicht z
    WHERE z.functionaris_id = huidige_functionaris() AND z.huis_id = huidig_huis()
      AND z.soort = 'casus' AND z.niveau = 'inhoud' AND {NU_GELDIG};
  IF mijn IS NULL THEN RETURN; END IF;
  RETURN QUERY
  SELECT p.groep_id, max(
      CASE WHEN p_bsn <> '' THEN 10 ELSE
        CASE WHEN p_naam = '' THEN 0 ELSE similarity(p.achternaam, p_naam) END
        + cardinality(ARRAY(
            SELECT unnest(p.zoekklanken)::varchar INTERSECT SELECT unnest(p_klanken)))
        + CASE WHEN p_geboren = '' THEN 0 ELSE
            CASE personen_geboren(p.geboren, p_geboren)
              WHEN 'gelijk' THEN 2 WHEN 'past' THEN 1 WHEN 'tikfout' THEN 0.5 ELSE 0 END END
      END)::real
  FROM personen_persoon p
  WHERE p.groep_id = ANY (mijn) AND p.herkomst_soort = 'betrokkene'
    AND NOT EXISTS (SELECT 1 FROM personen_persoon n WHERE n.vervangt_id = p.id)
    AND CASE WHEN p_bsn <> '' THEN p.bsn_hash = p_bsn ELSE
      (p_naam = '' OR p.zoekklanken && p_klanken OR similarity(p.achternaam, p_naam) > 0.4)
      AND (p_geboren = '' OR personen_geboren(p.geboren, p_geboren)
        IN ('gelijk', 'past', 'tikfout')
        OR (p_naam <> '' AND p.geboren = '')) END
  GROUP BY p.groep_id ORDER BY 2 DESC, 1 LIMIT {MAX_TREFFERS};
END $$;
GRANT SELECT ON personen_persoon, logboek_zicht TO poort;
GRANT EXECUTE ON FUNCTION personen_geboren(text, text) TO poort;
ALTER FUNCTION zoek_eigen(varchar[], text, text, text) OWNER TO poort;
REVOKE ALL ON FUNCTION zoek_eigen(varchar[], text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zoek_eigen(varchar[], text, text, text) TO app;
"""
WEG = "DROP FUNCTION zoek_eigen(varchar[], text, text, text);"
