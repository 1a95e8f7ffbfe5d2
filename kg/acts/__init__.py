"""Acts (举措): what a text commits to, and who carries it out."""
