"""Where the data lies, and who may come there."""

import os
import pwd
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

VARIABELE = "REGIEHUIS_DATA"


@dataclass(frozen=True)
class Gebruiker:
    """The operating-system user that the server runs as."""

    uid: int
    gid: int


def servergebruiker() -> Gebruiker | None:
    """The user to run PostgreSQL as; None when we can run it ourselves (not root)."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    return Gebruiker(nobody.pw_uid, nobody.pw_gid)


def bereikbaar(pad: Path, gebruiker: Gebruiker | None) -> bool:
    """Whether the server's user can walk to ``pad`` (only existing folders are judged)."""
    if gebruiker is None:
        return True
    for map_ in (pad, *pad.parents):
        try:
            info = map_.stat()
        except FileNotFoundError:
            continue
        eigen = info.st_uid == gebruiker.uid and info.st_mode & stat.S_IXUSR
        groep = info.st_gid == gebruiker.gid and info.st_mode & stat.S_IXGRP
        if not (eigen or groep or info.st_mode & stat.S_IXOTH):
            return False
    return True


def kies_gegevensmap() -> Path:
    """Choose the data folder: the setting, a system folder, the user's own, or a temporary one.

    A folder under a closed home does not do for root: the server runs as ``nobody`` there.
    """
    if gekozen := os.environ.get(VARIABELE):
        return Path(gekozen).expanduser().resolve()
    if os.geteuid() == 0:
        if os.access("/var/lib", os.W_OK):
            return Path("/var/lib/regiehuis")
    else:
        basis = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
        bestaand = next(map_ for map_ in (basis, *basis.parents) if map_.exists())
        if os.access(bestaand, os.W_OK):
            return basis / "regiehuis"
    return Path(tempfile.gettempdir()).resolve() / f"regiehuis-{os.geteuid()}"


def maak_map(pad: Path, gebruiker: Gebruiker | None = None, rechten: int = 0o700) -> Path:
    """Make a private folder, or check that an existing one is ours.

    Raises:
        PermissionError: when somebody else owns it (a trap laid in a shared temporary folder).
    """
    pad.mkdir(mode=rechten, parents=True, exist_ok=True)
    uid = gebruiker.uid if gebruiker else os.geteuid()
    info = pad.lstat()
    if not stat.S_ISDIR(info.st_mode) or info.st_uid not in {uid, os.geteuid()}:
        raise PermissionError(f"{pad} is niet van ons: kies een andere map met {VARIABELE}")
    if gebruiker and info.st_uid != gebruiker.uid:
        os.chown(pad, gebruiker.uid, gebruiker.gid)
    if stat.S_IMODE(info.st_mode) != rechten:
        pad.chmod(rechten)
    return pad


def maak_gegevensmap(pad: Path) -> Path:
    """Make the data folder itself; for root it may be walked through, but not listed."""
    return maak_map(pad, rechten=0o711 if os.geteuid() == 0 else 0o700)
