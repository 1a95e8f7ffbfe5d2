"""The committed JSON Schema is the one that the models make, and real records obey it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT, Run

COMMITTED = ROOT / "schemas" / "record.schema.json"


def test_the_committed_schema_is_up_to_date(kg_command: Run) -> None:
    assert kg_command("schema").stdout == COMMITTED.read_text(encoding="utf-8"), "run `make schema` and commit"


def test_records_of_the_examples_obey_the_schema(built: Path) -> None:
    schema = json.loads(COMMITTED.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    lines = (built / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 2
    for line in lines:
        validator.validate(json.loads(line))


def test_the_schema_refuses_what_the_models_do_not_know(built: Path) -> None:
    record = json.loads((built / "records.jsonl").read_text(encoding="utf-8").splitlines()[0])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**record, "rumours": []}, json.loads(COMMITTED.read_text(encoding="utf-8")))


def test_every_field_is_described() -> None:
    schema = json.loads(COMMITTED.read_text(encoding="utf-8"))
    bare = [
        f"{model}.{field}"
        for model, definition in {"Record": schema, **schema["$defs"]}.items()
        for field, told in definition["properties"].items()
        if "description" not in told
    ]
    assert not bare
