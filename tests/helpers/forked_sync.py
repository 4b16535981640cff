"""Runs `kiosk sync` in children that wait for a start, with everything loaded before; run as a program.

On standard input: a line of JSON with the arguments, then an empty line to let it go. On standard output: the
child's number, then how it ended.
"""

from __future__ import annotations

import json
import os
import socket
import sys

from click.testing import CliRunner

from kiosk.cli import main as kiosk


def run(arguments: list[str]) -> str:
    """How the command ended, as a line of JSON; `crash` is what would have been a traceback."""
    result = CliRunner().invoke(kiosk, arguments)
    crash = None if result.exception is None or isinstance(result.exception, SystemExit) else repr(result.exception)
    return json.dumps({"code": result.exit_code, "output": result.output, "crash": crash})


def main() -> None:
    """Serve until standard input ends. The first line is run at once, so that all that is loaded late is loaded."""
    run(json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        ours, theirs = socket.socketpair()
        child = os.fork()
        if child == 0:
            ours.close()
            theirs.recv(1)
            # Not written: a fault may have been laid on every write.
            theirs.sendall(run(json.loads(line)).encode())
            os._exit(0)
        theirs.close()
        print(child, flush=True)  # noqa: T201 - the answer
        sys.stdin.readline()
        ours.sendall(b"\n")
        answer = b"".join(iter(lambda: ours.recv(1 << 16), b""))  # noqa: B023 - called here alone
        ours.close()
        os.waitpid(child, 0)
        print(answer.decode(), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
