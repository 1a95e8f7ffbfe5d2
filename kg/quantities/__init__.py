"""Quantities (数量与时间): numbers, amounts and periods, wherever they stand."""
