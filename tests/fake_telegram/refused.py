"""What the Bot API answers instead of a result."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class RefusedError(Exception):
    """An error the server sends back, in its own words."""

    description: str
    code: int = 400
    parameters: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def bad(cls, what: str) -> "RefusedError":
        """A refused request: HTTP 400."""
        return cls(f"Bad Request: {what}")
