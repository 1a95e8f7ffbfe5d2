"""The page (网页): the graph as one HTML file, laid out beforehand and opened offline."""
