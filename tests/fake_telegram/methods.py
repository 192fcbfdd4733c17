"""The Bot API's methods that the bot uses: each takes the world and a request's parameters."""

import json
from collections.abc import Callable
from typing import Any

from aiohttp.web import FileField
from fake_telegram import inline, pushes, rules
from fake_telegram.refused import RefusedError
from fake_telegram.world import Json, World

MAX_DOWNLOAD, MAX_UPLOAD = 20_000_000, 50_000_000
"""Bytes of a file that a bot can fetch, and send."""
ACTIONS = frozenset({"typing", "upload_photo", "upload_document", "find_location"})


def get_me(world: World, _: Json) -> Json:
    return world.bot


def send_message(world: World, parameters: Json) -> Json:
    chat = world.chat(parameters.get("chat_id"))
    fields = _content(world, parameters) | _placed(world, chat, parameters)
    message = world.store(chat, world.bot, **fields)
    world.html[message["message_id"]] = parameters["text"]
    return message


def _placed(world: World, chat: Json, parameters: Json) -> Json:
    """The topic that a message goes to, and what it replies to."""
    fields: Json = {}
    if "message_thread_id" in parameters:
        fields |= {"message_thread_id": int(parameters["message_thread_id"]), "is_topic_message": True}
    reply = json.loads(parameters.get("reply_parameters") or "{}")
    if reply:
        replied = world.replied(chat, reply["message_id"])
        if replied is None and not reply.get("allow_sending_without_reply"):
            raise RefusedError.bad("message to be replied not found")
        if replied is not None:
            fields["reply_to_message"] = replied
            fields |= {key: replied[key] for key in ("message_thread_id", "is_topic_message") if key in replied}
    return fields


def send_document(world: World, parameters: Json) -> Json:
    chat = world.chat(parameters.get("chat_id"))
    file = parameters.get("document")
    if not isinstance(file, FileField):
        raise RefusedError.bad("there is no document in the request")
    content, path = file.file.read(), f"documents/file_{world.new_id()}"
    if not content:
        raise RefusedError.bad("file must be non-empty")
    if len(content) > MAX_UPLOAD:
        raise RefusedError("Request Entity Too Large", 413)
    world.files[path] = content
    document = {"file_id": path, "file_unique_id": path, "file_name": file.filename, "file_size": len(content)}
    caption = rules.at_most(parameters.get("caption", ""), rules.MAX_CAPTION_UNITS, "message caption")
    message = world.store(chat, world.bot, document=document, caption=caption, **_placed(world, chat, parameters))
    world.html[message["message_id"]] = caption
    return message


def edit_message_text(world: World, parameters: Json) -> Json:
    chat = world.chat(parameters.get("chat_id"))
    message = world.messages[chat["id"]].get(int(parameters["message_id"]))
    if message is None:
        raise RefusedError.bad("message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise RefusedError.bad("message can't be edited")
    content = _content(world, parameters)
    if all(message.get(key) == content.get(key) for key in ("text", "entities", "reply_markup")):
        raise RefusedError.bad(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    for key in ("text", "entities", "reply_markup"):
        message.pop(key, None)
    message.update(content)
    world.html[message["message_id"]] = parameters["text"]
    return message


def _content(world: World, parameters: Json) -> Json:
    parsed = rules.read_text(parameters.get("text", ""), parameters.get("parse_mode"))
    keyboard = rules.read_keyboard(parameters.get("reply_markup"))
    world.violations += parsed.mangled
    world.violations += rules.bad_links(parsed.entities, keyboard, world.bot["username"])
    preview = json.loads(parameters.get("link_preview_options") or "{}")
    if not preview.get("is_disabled") and any("url" in entity for entity in parsed.entities):
        world.violations.append("a link preview that was not asked for")
    content: Json = {"text": parsed.text}
    if parsed.entities:
        content["entities"] = parsed.entities
    if keyboard:
        content["reply_markup"] = keyboard
    return content


def send_chat_action(world: World, parameters: Json) -> bool:
    world.chat(parameters.get("chat_id"))
    if parameters.get("action") not in ACTIONS:
        raise RefusedError.bad("wrong parameter action in request")
    return True


def answer_callback_query(world: World, parameters: Json) -> bool:
    query = str(parameters.get("callback_query_id"))
    if world.queries.get(query, "gone") is not None:
        raise RefusedError.bad("query is too old and response timeout expired or query ID is invalid")
    rules.at_most(parameters.get("text", ""), rules.MAX_ALERT_UNITS, "MESSAGE")
    world.queries[query] = {
        "text": parameters.get("text", ""),
        "alert": str(parameters.get("show_alert", "")).lower() == "true",
    }
    return True


def answer_inline_query(world: World, parameters: Json) -> bool:
    number = str(parameters.get("inline_query_id"))
    if world.queries.get(number, "gone") is not None:
        raise RefusedError.bad("query is too old and response timeout expired or query ID is invalid")
    results = [_result(world, each) for each in inline.read_results(parameters.get("results", "[]"))]
    world.queries[number] = {
        "results": results,
        "next_offset": inline.read_offset(parameters.get("next_offset", "")),
        "button": inline.read_button(parameters.get("button")),
        "cache_time": int(parameters.get("cache_time", 300)),
        "personal": str(parameters.get("is_personal", "")).lower() == "true",
    }
    return True


def _result(world: World, result: Json) -> Json:
    """The result with its message as it will be sent."""
    content = result["input_message_content"]
    passed = {"text": content["message_text"]} | {k: content[k] for k in ("parse_mode",) if k in content}
    for name, value in (
        ("reply_markup", result.get("reply_markup")),
        ("link_preview_options", content.get("link_preview_options")),
    ):
        if value:
            passed[name] = json.dumps(value)
    return result | {"message": _content(world, passed), "html": content["message_text"]}


def get_file(world: World, parameters: Json) -> Json:
    path = str(parameters.get("file_id"))
    if path not in world.files:
        raise RefusedError.bad("invalid file_id")
    size = len(world.files[path])
    if size > MAX_DOWNLOAD:
        raise RefusedError.bad("file is too big")
    return {"file_id": path, "file_unique_id": path, "file_size": size, "file_path": path}


def set_my_commands(world: World, parameters: Json) -> bool:
    world.profile["commands"] = rules.read_commands(parameters["commands"])
    return True


def set_my_description(world: World, parameters: Json) -> bool:
    world.profile["description"] = rules.at_most(parameters.get("description", ""), 512, "bot description")
    return True


def set_my_short_description(world: World, parameters: Json) -> bool:
    text = rules.at_most(parameters.get("short_description", ""), 120, "bot short description")
    world.profile["short_description"] = text
    return True


METHODS: dict[str, Callable[[World, Json], Any]] = {
    "getMe": get_me,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "editMessageText": edit_message_text,
    "sendChatAction": send_chat_action,
    "getFile": get_file,
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "setMyCommands": set_my_commands,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
    "setWebhook": pushes.set_webhook,
    "getWebhookInfo": pushes.get_webhook_info,
    "deleteWebhook": pushes.delete_webhook,
}
