"""Measures (指标数据): what a number measures, when, where, and whether it is promised."""
