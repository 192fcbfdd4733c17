"""The webhook as Telegram's server serves it: each update is pushed in order until it is taken."""

import asyncio
import json
import re
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout
from fake_telegram.refused import RefusedError
from fake_telegram.world import Json, World

PORTS = {443, 80, 88, 8443}
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
PAUSE = 0.01
"""Seconds before an update that was not taken is pushed again; Telegram waits longer."""


def set_webhook(world: World, parameters: Json) -> bool:
    url = parameters.get("url", "")
    _check_url(url)
    secret = parameters.get("secret_token", "")
    if secret and not SECRET.fullmatch(secret):
        raise RefusedError.bad("secret token contains unallowed characters")
    if not 1 <= int(parameters.get("max_connections", 40)) <= 100:
        raise RefusedError.bad("max_connections is out of range")
    world.allowed = json.loads(parameters.get("allowed_updates") or "[]")
    world.webhook = {"url": url, "secret": secret} if url else None
    return True


def _check_url(url: str) -> None:
    """Telegram's own server pushes to https and four ports only; a local one also to its own machine."""
    parts = urlsplit(url)
    if not url or parts.hostname in ("127.0.0.1", "localhost"):
        return
    if parts.scheme != "https":
        raise RefusedError.bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise RefusedError.bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def delete_webhook(world: World, _: Json) -> bool:
    world.webhook = None
    return True


def get_webhook_info(world: World, _: Json) -> Json:
    """It does not tell the secret."""
    info: Json = {
        "url": world.webhook["url"] if world.webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
        "max_connections": 40,
    }
    return info | ({"allowed_updates": world.allowed} if world.allowed else {})


async def push(world: World) -> None:
    """Push updates for ever."""
    async with ClientSession(timeout=ClientTimeout(total=20)) as session:
        while True:
            async with world.changed:
                await world.changed.wait_for(lambda: world.webhook and world.updates)
            if not await _pushed(session, world, world.updates[0]):
                await asyncio.sleep(PAUSE)


async def _pushed(session: ClientSession, world: World, update: Json) -> bool:
    """Whether the update was taken."""
    assert world.webhook
    headers = {"X-Telegram-Bot-Api-Secret-Token": world.webhook["secret"]} if world.webhook["secret"] else {}
    try:
        async with session.post(world.webhook["url"], json=update, headers=headers) as response:
            world.pushes.append(response.status)
            taken = 200 <= response.status < 300
    except (ClientError, TimeoutError):
        return False
    if taken and update in world.updates:
        world.updates.remove(update)
    await world.notify()
    return taken
