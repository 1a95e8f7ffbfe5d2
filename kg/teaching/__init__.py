"""Teaching (教学): what a text has that was not found and why, and which words the tables lack."""
