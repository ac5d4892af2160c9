"""What a payload looks like: the shape of its class, and an example of it with every field filled."""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import Any

NOON = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=UTC)


def shape_of(kind: Any) -> Any:
    """Plain data that changes whenever what is written of a ``kind`` could: names and types of all fields, in depth."""
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return {field.name: shape_of(hints[field.name]) for field in fields(kind)}
    parts = [part for part in typing.get_args(kind) if part is not Ellipsis]
    if not parts:
        return "nothing" if kind is type(None) else kind.__name__
    origin = typing.get_origin(kind)
    name = "either" if origin in (types.UnionType, typing.Union) else origin.__name__
    return {name: [shape_of(part) for part in parts]}


def example_of(kind: Any) -> Any:
    """One value of a ``kind``, with something in every field, also where nothing would do."""
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: example_of(hints[field.name]) for field in fields(kind)})
    parts = typing.get_args(kind)
    match typing.get_origin(kind):
        case types.UnionType | typing.Union:
            return example_of(next(part for part in parts if part is not type(None)))
        case origin if origin is tuple:
            whole = parts[:1] if Ellipsis in parts else parts
            return tuple(example_of(part) for part in whole)
        case origin if origin is dict:
            return {example_of(parts[0]): example_of(parts[1])}
    examples: dict[Any, Any] = {str: "s1", int: 3, bool: True, datetime: NOON}
    return examples[kind]
