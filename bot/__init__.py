"""Everything a person talks to: the Telegram bot, the terminal chat and the commands."""
