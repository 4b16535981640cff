"""Takes texts out for translators and puts their translations in."""
