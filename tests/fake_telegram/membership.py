"""What becomes of the bot's place in a chat: it is added, put out, blocked; a group becomes a supergroup."""

import time

from fake_telegram.people import Group, Person
from fake_telegram.server import Telegram
from fake_telegram.world import Json

RESTRICTED = (
    *("send_messages", "send_audios", "send_documents", "send_photos", "send_videos", "send_video_notes"),
    *("send_voice_notes", "send_polls", "send_other_messages", "add_web_page_previews", "react_to_messages"),
    *("change_info", "edit_tag", "invite_users", "pin_messages", "manage_topics"),
)
ADMINISTRATOR = (
    *("be_edited", "manage_chat", "delete_messages", "manage_video_chats", "restrict_members", "promote_members"),
    *("change_info", "invite_users", "post_stories", "edit_stories", "delete_stories"),
)


async def change(telegram: Telegram, by: Person, chat: Json, old: str, new: str, **fields: object) -> None:
    """The bot's place in a chat changes from one status to another; the bot is told."""
    world = telegram.world
    (world.blocked.add if new in ("kicked", "left") else world.blocked.discard)(chat["id"])
    update = {
        "chat": chat,
        "from": by.json,
        "date": int(time.time()),
        "old_chat_member": _member(telegram, old, {}),
        "new_chat_member": _member(telegram, new, fields),
    }
    await world.post("my_chat_member", update)
    await telegram.settle()


async def upgrade(telegram: Telegram, group: Group, by: Person, *, told: bool = True) -> Group:
    """The group becomes a supergroup with another number; the bot is told by a message in each, or not yet."""
    world, new = telegram.world, -1_000_000_000_000 - telegram.world.new_id()
    world.chats[new] = group.json | {"id": new, "type": "supergroup"}
    if told:
        left = world.store(group.json, by.json, migrate_to_chat_id=new)
        came = world.store(world.chats[new], by.json, migrate_from_chat_id=group.id)
        await world.post("message", left)
        await world.post("message", came)
    world.moved[group.id] = new
    await telegram.settle()
    return Group(world.chats[new])


def _member(telegram: Telegram, status: str, fields: Json) -> Json:
    bot = {key: telegram.world.bot[key] for key in ("id", "is_bot", "first_name", "username")}
    extra: Json = {"until_date": 0} if status in ("kicked", "restricted") else {}
    rights = {"restricted": RESTRICTED, "administrator": ADMINISTRATOR}.get(status, ())
    extra |= {f"can_{right}": False for right in rights}
    extra |= {"restricted": {"is_member": True}, "administrator": {"is_anonymous": False}}.get(status, {})
    return {"user": bot, "status": status} | extra | fields
