"""The mutants of a file, as mutmut makes them, under mutmut's names.

Mutmut decides what is changed: each mutant is one small change inside one function. Here each becomes a function
of its own that can take the place of the right one in a running process.
"""

from __future__ import annotations

import ast
import difflib
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace, group_by_top_level_node
from mutmut.mutation.trampoline_templates import mangle_function_name

HITS = "__hits__"
"""The name, among the builtins, of the set in which functions note that they were called."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed function. ``code`` is the function as changed, ``removed`` and ``added`` the lines that differ.

    Of a ``table`` the code is a statement that changes an entry.
    """

    name: str
    file: str
    function: str
    code: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    table: bool = False

    @property
    def diff(self) -> str:
        """The change, as one reads it."""
        lines = [f"  - {line}" for line in self.removed] + [f"  + {line}" for line in self.added]
        return "\n".join([f"{self.name}  {self.file} {self.function}", *lines])


def module_name(file: str) -> str:
    """The dotted name of a file's module."""
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def mutants_of(root: Path, file: str) -> list[Mutant]:
    """All mutants of a file, in its order."""
    source = (root / file).read_text(encoding="utf-8")
    module, mutations, _, _ = create_mutations(file, source)
    groups = group_by_top_level_node(mutations)
    made: list[Mutant] = []
    for statement in module.body:
        if isinstance(statement, cst.FunctionDef):
            made += _of_function(module, file, statement, None, groups.get(statement, ()))
        elif isinstance(statement, cst.ClassDef) and isinstance(statement.body, cst.IndentedBlock):
            for method in statement.body.body:
                if isinstance(method, cst.FunctionDef):
                    made += _of_function(module, file, method, statement.name.value, groups.get(method, ()))
    return made


def _of_function(
    module: cst.Module, file: str, function: cst.FunctionDef, owner: str | None, mutations: Iterable[Mutation]
) -> list[Mutant]:
    name = function.name.value
    mangled = mangle_function_name(name=name, class_name=owner)
    right = _text(module, function)
    made = []
    for number, mutation in enumerate(mutations, 1):
        changed = deep_replace(function, mutation.original_node, mutation.mutated_node)
        assert isinstance(changed, cst.FunctionDef)
        code = _text(module, changed)
        removed, added = _difference(right, code)
        made.append(
            Mutant(
                name=f"{module_name(file)}.{mangled}__mutmut_{number}",
                file=file,
                function=f"{owner}.{name}" if owner else name,
                code=code,
                removed=removed,
                added=added,
            )
        )
    return made


def _text(module: cst.Module, function: cst.FunctionDef) -> str:
    return textwrap.dedent(module.code_for_node(function.with_changes(leading_lines=()))).strip("\n")


def _difference(right: str, changed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    lines = list(difflib.ndiff(right.split("\n"), changed.split("\n")))
    removed = tuple(line[2:].strip() for line in lines if line.startswith("- "))
    return removed, tuple(line[2:].strip() for line in lines if line.startswith("+ "))


def mutated(source: str, mutant: Mutant) -> str:
    """The source of a whole file with the changed function in the right one's place."""
    owner, _, name = mutant.function.rpartition(".")
    tree: ast.Module | ast.ClassDef = ast.parse(source)
    if owner:
        tree = next(each for each in tree.body if isinstance(each, ast.ClassDef) and each.name == owner)
    place = next(each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name == name)
    lines = source.split("\n")
    first = min([place.lineno, *(each.lineno for each in place.decorator_list)])
    code = textwrap.indent(mutant.code, " " * place.col_offset)
    return "\n".join([*lines[: first - 1], code, *lines[place.end_lineno :]])


def noting(source: str, file: str) -> str:
    """The source with a note at the start of each function and method of a module that it was called."""
    tree = ast.parse(source)
    for statement in tree.body:
        for function in statement.body if isinstance(statement, ast.ClassDef) else [statement]:
            if isinstance(function, ast.FunctionDef):
                owner = f"{statement.name}." if isinstance(statement, ast.ClassDef) else ""
                note = ast.parse(f"{HITS}.add({f'{file} {owner}{function.name}'!r})").body
                has_words = ast.get_docstring(function, clean=False) is not None
                function.body[has_words:has_words] = note
    return ast.unparse(ast.fix_missing_locations(tree))
