"""Graphs (图谱): records of many texts become one graph, which is kept."""
