"""The birds that people hide behind, in the order in which they joined the flock."""

from __future__ import annotations

from games.domain.personas.founders import FOUNDERS
from games.domain.personas.latecomers import LATECOMERS
from games.domain.personas.persona import Persona
from games.domain.personas.regulars import REGULARS
from games.domain.personas.strangers import STRANGERS
from games.domain.personas.wanderers import WANDERERS

__all__ = ["BY_KEY", "PERSONAS", "Persona"]

PERSONAS: tuple[Persona, ...] = (*FOUNDERS, *REGULARS, *LATECOMERS, *WANDERERS, *STRANGERS)
BY_KEY: dict[str, Persona] = {persona.key: persona for persona in PERSONAS}
