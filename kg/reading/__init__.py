"""Reading (读入): bytes to a document, and the view of its text on which matching runs."""
