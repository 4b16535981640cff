"""The update client's earlier name, which suites outside this repository call; it lives in `kiosk.sync.tufclient`."""

import sys

from kiosk.sync.tufclient import main

if __name__ == "__main__":
    sys.exit(main())
