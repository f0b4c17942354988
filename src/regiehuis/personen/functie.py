"""The text of `vergelijk_persoon`: the rule of `rules.vergelijk`, where the keys may be read.

Small helper functions follow the names of the rule, so that the two can be laid side by side;
tests/test_functie.py holds them against each other. Only `vergelijk_persoon` is a
security-definer function; the helpers have no rights of their own.
"""

from regiehuis.logboek.beleid import NU_GELDIG
from regiehuis.personen.rules import MAX_PER_UUR, WEEGTABEL

MAX_TREFFERS = 25

HULP = """
CREATE FUNCTION personen_letters(tekst text) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
  SELECT string_agg(c, '' ORDER BY c COLLATE "C") FROM string_to_table(tekst, NULL) c
$$;

CREATE FUNCTION personen_lijkt(a text, b text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
SET search_path = public, pg_temp AS $$
DECLARE kort int := least(char_length(a), char_length(b)); afstand int;
BEGIN
  IF a = '' OR b = '' THEN RETURN false; END IF;
  afstand := levenshtein(a, b);
  RETURN afstand <= CASE WHEN kort >= 8 THEN 2 WHEN kort >= 4 THEN 1 ELSE 0 END
    OR (afstand = 2 AND kort >= 4 AND personen_letters(a) = personen_letters(b));
END $$;

CREATE FUNCTION personen_geboren(a text, b text) RETURNS text LANGUAGE plpgsql IMMUTABLE
SET search_path = public, pg_temp AS $$
DECLARE anders int; heel boolean;
BEGIN
  IF a = '' OR b = '' THEN RETURN 'onbekend'; END IF;
  heel := '00' NOT IN (substr(a, 5, 2), substr(a, 7, 2), substr(b, 5, 2), substr(b, 7, 2));
  IF heel THEN
    IF a = b THEN RETURN 'gelijk'; END IF;
    SELECT count(*) INTO anders FROM generate_series(1, 8) i
      WHERE substr(a, i, 1) <> substr(b, i, 1);
    IF anders = 1
      OR (left(a, 4) = left(b, 4) AND substr(a, 5, 2) = substr(b, 7, 2)
          AND substr(a, 7, 2) = substr(b, 5, 2))
      OR (anders = 2 AND personen_letters(a) = personen_letters(b))
    THEN RETURN 'tikfout'; END IF;
    RETURN 'verschilt';
  END IF;
  IF left(a, 4) = left(b, 4)
    AND ('00' IN (substr(a, 5, 2), substr(b, 5, 2)) OR substr(a, 5, 2) = substr(b, 5, 2))
    AND ('00' IN (substr(a, 7, 2), substr(b, 7, 2)) OR substr(a, 7, 2) = substr(b, 7, 2))
  THEN RETURN 'past'; END IF;
  RETURN 'verschilt';
END $$;

CREATE FUNCTION personen_achter(a personen_persoon, b personen_persoon) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN cardinality(a.delen) = 0 OR cardinality(b.delen) = 0 THEN 'onbekend'
    WHEN a.delen = b.delen THEN 'gelijk'
    WHEN a.voornaamklank <> '' AND b.voornaamklank <> ''
      AND a.voornaamklank = ANY (b.klanken) AND b.voornaamklank = ANY (a.klanken)
      THEN 'verwisseld'
    WHEN a.delen && b.delen THEN 'deel'
    WHEN a.klanken && b.klanken OR personen_lijkt(a.achternaam, b.achternaam) THEN 'lijkt'
    ELSE 'verschilt' END
$$;

CREATE FUNCTION personen_begin(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp AS $$
  SELECT least(char_length(a), char_length(b)) >= 3
    AND (starts_with(a, b) OR starts_with(b, a))
$$;

CREATE FUNCTION personen_voor(a personen_persoon, b personen_persoon) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN a.voorletters = '' OR b.voorletters = '' THEN 'onbekend'
    WHEN a.voornaam <> '' AND a.voornaam = b.voornaam THEN 'gelijk'
    WHEN a.voornaam <> '' AND b.voornaam <> '' THEN
      CASE WHEN a.voornaamklank = b.voornaamklank
        OR a.voornaam = ANY (b.voornamen) OR b.voornaam = ANY (a.voornamen)
        OR personen_begin(a.voornaam, b.voornaam) OR personen_lijkt(a.voornaam, b.voornaam)
      THEN 'lijkt' ELSE 'verschilt' END
    WHEN left(a.voorletters, 1) = left(b.voorletters, 1) THEN 'voorletter'
    ELSE 'verschilt' END
$$;
"""

HULPFUNCTIES = (
    "personen_voor(personen_persoon, personen_persoon)",
    "personen_begin(text, text)",
    "personen_achter(personen_persoon, personen_persoon)",
    "personen_geboren(text, text)",
    "personen_lijkt(text, text)",
    "personen_letters(text)",
)


def _weegtabel_sql() -> str:
    return ",\n      ".join(f"{(*sleutel, sterkte)!r}" for sleutel, sterkte in WEEGTABEL.items())


VERGELIJK = f"""
CREATE FUNCTION vergelijk_persoon(p_persoon uuid)
RETURNS TABLE (handvat uuid, sterkte text, redenen text[], soort text, nummer text,
               aanspreekpunten uuid[])
LANGUAGE plpgsql SECURITY DEFINER VOLATILE SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  ik personen_persoon;
  wie uuid := huidige_functionaris();
  deze uuid := gen_random_uuid();
  geteld int;
BEGIN
  SELECT p.* INTO ik FROM personen_persoon p
    WHERE p.id = p_persoon AND p.huis_id = huidig_huis() AND p.herkomst_soort = 'aanmelding';
  -- Only for who weighs this submission (the root of the sight); else it does not exist.
  IF ik.id IS NULL OR wie IS NULL OR NOT EXISTS (
    SELECT 1 FROM logboek_zicht z WHERE z.functionaris_id = wie AND z.soort = 'weging'
      AND z.casus_id = ik.groep_id AND {NU_GELDIG})
  THEN RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'RH404'; END IF;
  IF (SELECT count(*) FROM personen_vergelijking v
      WHERE v.functionaris_id = wie AND v.op > now() - interval '1 hour') >= {MAX_PER_UUR}
  THEN RAISE EXCEPTION 'te vaak vergeleken' USING ERRCODE = 'RH429'; END IF;

  INSERT INTO personen_vergelijking (id, huis_id, functionaris_id, persoon_id, op, aantal)
    VALUES (deze, ik.huis_id, wie, ik.id, now(), 0);

  RETURN QUERY
  WITH kandidaat AS (
    SELECT p.id FROM personen_persoon p
      WHERE p.huis_id = ik.huis_id AND ik.bsn_hash <> '' AND p.bsn_hash = ik.bsn_hash
    UNION
    SELECT p.id FROM personen_persoon p
      WHERE p.huis_id = ik.huis_id AND p.zoekklanken && ik.zoekklanken
    UNION
    SELECT p.id FROM personen_persoon p
      WHERE p.huis_id = ik.huis_id AND ik.geboren <> '' AND p.geboren <> ''
        AND p.geboren = ik.geboren
  ), relatie AS (
    SELECT p.id, p.groep_id, p.herkomst_soort, p.nummer,
      CASE WHEN ik.bsn_hash = '' OR p.bsn_hash = '' THEN 'onbekend'
           WHEN ik.bsn_hash = p.bsn_hash THEN 'gelijk' ELSE 'verschilt' END AS bsn,
      personen_achter(ik, p) AS achter,
      personen_voor(ik, p) AS voornaam,
      personen_geboren(ik.geboren, p.geboren) AS geboren,
      replace(ik.tussenvoegsel, ' ', '') <> replace(p.tussenvoegsel, ' ', '') AS tussen
    FROM personen_persoon p JOIN kandidaat k ON k.id = p.id
    WHERE p.groep_id <> ik.groep_id AND (p.nummer = '' OR p.nummer <> ik.nummer)
      AND NOT EXISTS (SELECT 1 FROM personen_persoon n WHERE n.vervangt_id = p.id)
  ), gelezen AS (
    SELECT r.*, CASE WHEN r.achter = 'verwisseld' THEN 'gelijk' ELSE r.voornaam END AS voor
    FROM relatie r
  ), tabel (achter, voor, geboren, sterkte) AS (VALUES
      {_weegtabel_sql()}
  ), oordeel AS (
    SELECT g.*, CASE
      WHEN g.bsn = 'gelijk' THEN 'zeker'
      WHEN g.bsn = 'verschilt' THEN
        CASE WHEN g.achter = 'gelijk' AND g.geboren = 'gelijk' AND g.voor IN ('gelijk', 'lijkt')
        THEN 'mogelijk' END
      ELSE t.sterkte END AS sterkte
    FROM gelezen g LEFT JOIN tabel t
      ON t.achter = g.achter AND t.voor = g.voor AND t.geboren = g.geboren
  ), beste AS (
    -- Several persons of one case, or a case and the submission it came from, are one hit.
    SELECT DISTINCT ON (coalesce(nullif(o.nummer, ''), o.groep_id::text))
      gen_random_uuid() AS handvat, o.*,
      array_position(ARRAY['zeker', 'waarschijnlijk', 'mogelijk'], o.sterkte) AS rang
    FROM oordeel o WHERE o.sterkte IS NOT NULL
    ORDER BY coalesce(nullif(o.nummer, ''), o.groep_id::text),
      array_position(ARRAY['zeker', 'waarschijnlijk', 'mogelijk'], o.sterkte),
      o.herkomst_soort DESC, o.id
  ), gekozen AS (
    SELECT b.*, (
      SELECT array_agg(r.reden ORDER BY r.plek) FROM (VALUES
        (1, 'bsn_gelijk', b.bsn = 'gelijk'),
        (2, 'bsn_verschilt', b.bsn = 'verschilt'),
        (3, 'naam_gelijk', b.achter = 'gelijk' AND b.voor = 'gelijk'),
        (4, 'delen_verwisseld', b.achter = 'verwisseld'),
        (5, 'achternaam_gelijk', b.achter = 'gelijk' AND b.voor <> 'gelijk'),
        (6, 'achternaam_deel', b.achter = 'deel'),
        (7, 'achternaam_lijkt', b.achter = 'lijkt'),
        (8, 'achternaam_verschilt', b.achter = 'verschilt'),
        (9, 'voornaam_gelijk', b.voor = 'gelijk' AND b.achter NOT IN ('gelijk', 'verwisseld')),
        (10, 'voornaam_lijkt', b.voor = 'lijkt'),
        (11, 'voorletter_gelijk', b.voor = 'voorletter'),
        (12, 'voornaam_verschilt', b.voor = 'verschilt'),
        (13, 'tussenvoegsel_verschilt', b.tussen AND b.achter <> 'verschilt'),
        (14, 'geboren_gelijk', b.geboren = 'gelijk'),
        (15, 'geboren_past', b.geboren = 'past'),
        (16, 'geboren_tikfout', b.geboren = 'tikfout'),
        (17, 'geboren_verschilt', b.geboren = 'verschilt')
      ) AS r (plek, reden, geldt) WHERE r.geldt) AS redenen
    FROM beste b ORDER BY b.rang, b.id LIMIT {MAX_TREFFERS}
  ), bewaard AS (
    INSERT INTO personen_vergelijkingstreffer (id, vergelijking_id, persoon_id, sterkte, redenen)
    SELECT g.handvat, deze, g.id, g.sterkte, g.redenen FROM gekozen g
  )
  SELECT g.handvat, g.sterkte, g.redenen::text[],
    CASE WHEN g.herkomst_soort = 'betrokkene' THEN 'casus' ELSE 'aanmelding' END,
    g.nummer::text,
    -- whom to ask: who directs that case now
    ARRAY(SELECT DISTINCT z.functionaris_id FROM logboek_zicht z
      WHERE z.soort = 'voorzitter' AND z.object_id = g.groep_id AND z.waarneming_id IS NULL
        AND {NU_GELDIG})
  FROM gekozen g ORDER BY g.rang, g.nummer;
  GET DIAGNOSTICS geteld = ROW_COUNT;
  UPDATE personen_vergelijking v SET aantal = geteld WHERE v.id = deze;
END $$;

ALTER FUNCTION vergelijk_persoon(uuid) OWNER TO poort;
REVOKE ALL ON FUNCTION vergelijk_persoon(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vergelijk_persoon(uuid) TO app;
GRANT SELECT ON personen_persoon, logboek_zicht TO poort;
GRANT SELECT, INSERT, UPDATE ON personen_vergelijking TO poort;
GRANT SELECT, INSERT ON personen_vergelijkingstreffer TO poort;
"""


def functie_sql() -> str:
    """Everything that the migration runs, in order; ends with the rights."""
    rechten = (
        f"REVOKE ALL ON FUNCTION {f} FROM PUBLIC; GRANT EXECUTE ON FUNCTION {f} TO poort;\n"
        for f in HULPFUNCTIES
    )
    return HULP + VERGELIJK + "".join(rechten)


def functie_terug_sql() -> str:
    """Undo `functie_sql`."""
    return "DROP FUNCTION vergelijk_persoon(uuid);\n" + "".join(
        f"DROP FUNCTION {f};\n" for f in HULPFUNCTIES
    )
