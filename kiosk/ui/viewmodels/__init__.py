"""What each screen shows: pure values derived from a visit and its content, and a thin QObject round each."""
