"""Structure (结构): what the lines of a text are, and the themes they open."""
