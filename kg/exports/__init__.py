"""Exports (导出): a graph in the forms that other programs read."""
