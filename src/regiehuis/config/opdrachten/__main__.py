"""``python -m regiehuis.config.opdrachten``: the same command, also without the script."""

import sys

from regiehuis.config.opdrachten import main

sys.exit(main())
