"""The interface's words in one place, apart from those of answers.

Those that hold tags are Telegram HTML; what goes into their braces is escaped before.
"""

GREETING = (
    "<b>Hello! Ask me who said what.</b>\n"
    "I answer with the printed words, who said them and where they stand. "
    "I have read {articles}; {speakers} on record."
)
GROUP_GREETING = (
    "<b>Hello! I answer who said what</b>, with the printed words, who said them and where they stand. "
    "I have read {articles}; {speakers} on record.\n\n"
    "Here I answer who mentions me, replies to me or uses /ask: <i>@{username} {example}</i>"
)
TRY = "Try one of these, or ask in your own words:"
HELP = (
    "<b>Ask who said what.</b> A name, a role or a topic is enough:\n"
    "{examples}\n\n"
    "Then follow up: <i>what else?</i>, <i>and about trade?</i>, <i>and the minister?</i>\n\n"
    "Words in “quotation marks” are printed just so. What an article tells in its own words is shown as that. "
    "[1] opens a quote in its place.\n\n"
    "Paste or forward an article, or send it as a text file, and I say who says what in it; I keep nothing of it.\n\n"
    "{commands}\n\n"
    "In a group I answer when you mention me, reply to me, or use /ask."
)
HELP_INLINE = "In any other chat type <code>@{username}</code> and a name or a topic, and pick a quote to send there."
ASK_HOW = "Put your question after the command, like this:\n<code>/ask {example}</code>"
MENTION_HOW = "Yes? Put your question in the same message, like this: <i>{example}</i>"
UNKNOWN_COMMAND = "I do not know that command. Just ask a question, or see /help."
TEXT_ONLY = "I can only read text. Type your question, and I will look who said what."
SERVICE_NOTED = "Noted. Ask me who said what whenever you like."
GONE = "That is no longer there."
GONE_PLACE = "That place is no longer there. The articles may have changed; ask again and I will look."
NOT_YOURS = "These buttons serve the one who asked. Ask me yourself!"
LATE = (
    "This reached me more than ten minutes after it was asked, so I have not looked it up. "
    "If you still want to know, please ask again."
)
ERROR = "Something went wrong here, and it is not your fault. Please try again. Reference: <code>{reference}</code>"
ERROR_NOTICE = "Something went wrong. Reference: {reference}"

SPEAKERS = "<b>On record</b>: {speakers} in {articles}. Choose a name for more."
SPEAKERS_CALLED = "<b>{speakers}</b> for {query}. Choose a name for more."
NO_SPEAKER_CALLED = "Nobody on record is called {query}. /speakers lists all."
ARTICLES_CALLED = "<b>{articles}</b> for {query}:"
NO_ARTICLE_CALLED = "No title here has {query}. /articles lists all."
ROLES = "<b>As printed</b>"
STATEMENTS_IN = "<b>Statements</b>"
THEMES = "<i>Choose a word for its statements:</i>"
CAST = "<b>Who speaks</b>"
NO_CAST = "Nobody who is named speaks in it."
TO_SPEAKERS, TO_ARTICLES = "‹ Speakers", "‹ Articles"
ALL_STATEMENTS = "All statements"
READ = "Read"
NOBODY = "Nobody is on record in {articles}."
ARTICLES = "<b>{articles}</b> here:"
PAGE = "<i>Page {page} of {pages}</i>"
NEXT, BACK = "Next ›", "‹ Back"
PUBLISHER_PAGE = "At the publisher ↗"
OTHERS = "<i>Other statements in this article:</i>"
CITE_AS, CITE_BACK = "Cite as…", "‹ Back"
ARTICLE = "The article"
REPORTED, PARTLY_QUOTED = "Reported: ", "Reported, partly quoted: "
"""Before the beginning of words that do not stand in quotation marks, or not all of them."""
ASK_THE_BOT = "Nothing on record fits. Ask me ›"
PICKED_HERE = "You can send such a quote to any chat. Here just ask me."
PASTED = "<b>Read now, not kept.</b> {speakers} and {statements} in this text:"
PASTED_SILENT = (
    "I read this as an article, and nobody says anything in it that I could find. "
    "If it was a question, put it into one sentence. Nothing of it is kept."
)
PASTED_MORE = "<i>{statements} in this text: send the part that matters, and I will show those.</i>"
PASTED_ALONE = "<i>Send it to me in our own chat to see what each of them says.</i>"
PASTED_LOST = "I could not get that file from Telegram. Please send it once more."
PASTED_FILE = "I can read a text file (.txt or .md, in UTF-8) of up to 300 KB."
UNSURE = "not sure whose words these are; perhaps {speaker}"

MORE = "More ›"
CONTEXT, CONTEXT_OF = "Context", "Context {number}"
CHOSEN = "• {label} •"
COPY = "Copy"
COPY_HOW = "<i>A tap on a box copies what is in it.</i>"
COPY_REPORTED = "{speaker}, as reported; these are the article’s words"
WHO_ELSE = "Who else"
ELSE_HERE = "Also on record in {article}:"
NOBODY_ELSE = "Nobody else is on record in {article}."
AND_MORE = "… and {rest} more"
BACK_TO_ANSWER = "‹ Back"
WRONG_SPEAKER = "Wrong speaker?"
WRONG_WHICH = "Whose words are they not?"
WRONG_OF = "Not {number}"
WRONG_NOTED = "Thank you, this will be looked at. Noted under {reference}."
FORGOTTEN = "I no longer know what was asked here. Please ask again."
STRAYED = "<i>Further statements, whatever they are about:</i>"

CHECK_HOW = (
    "Put the quotation behind the command, with its speaker if one is named, like this:\n"
    "<code>/check “…” Name</code>\n"
    "Or reply to a message with /check. I will say whether the words are printed so, and as whose."
)
CHECK_SHORT = "That is too short to check. A quotation needs at least three words, better a whole sentence."
CHECK_MORE = "<i>{quotations} here: send them by themselves and I will check them too.</i>"
VERBATIM = "<b>Verbatim.</b>"
VERBATIM_CUT = "<b>Verbatim, but cut.</b>"
VERBATIM_PART = "<b>Verbatim, as part of a longer quote.</b>"
OTHER_SPEAKER = "<b>The words are right, the speaker is not.</b>"
NOT_VERBATIM = "<b>Not verbatim.</b> The closest printed words{by}"
BY = ", by <b>{speaker}</b>:"
ONLY_PUNCTUATION = "<b>The words are right, the punctuation is not.</b> As printed{by}"
UNQUOTED = "<b>Printed, but not as a quotation.</b>"
UNQUOTED_ALTERED = "<b>Not printed as a quotation.</b> The closest printed words are no quotation either:"
NOT_HERE = "<b>Not here.</b> No quotation in {collection} has these words, or words close enough to be their source."
NEAREST = "The nearest is another statement{by}"
JOINED = "<b>Not one quotation.</b> Its parts are printed apart:"
NOBODY_NAMED = "In quotation marks, but nobody is plainly named as the speaker:"
NOT_BY = "{name} is not printed as the speaker."
STRANGER = "{name} is not on record in {collection}."
ALSO_IN = "Also in:"
ALSO_BY = "<i>There as words of {names}.</i>"
YOURS_PRINTED = "Yours → printed:"
MORE_CHANGES = "and {differences}"
ONE_SIDE = "<i>{words}: on one side only, which can change the sense.</i>"
MOVED = "in another place: {words}"
ADDED = "not in print: {words}"
DROPPED = "left out: {words}"
CUT_BEFORE = "The sentence begins: {words}"
CUT_INSIDE = "Left out at the ellipsis: {words}"
CUT_AFTER = "The sentence goes on: {words}"
CUT_TURNS = "<i>The cut takes away {words}, which can change the sense.</i>"
TURN = "<i>The next sentence begins “{word}”.</i>"

KEYS = "Here: a number shows that quote in its place, a letter takes an offer; /quit or Ctrl-D ends."
NO_SUCH_NUMBER = "There is no {number} to choose here."

COMMANDS = (
    ("ask", "Ask who said what"),
    ("check", "Check a quotation word by word"),
    ("speakers", "Who is on record; add a name to find somebody"),
    ("articles", "What I have read"),
    ("article", "One article, and who speaks in it"),
    ("help", "How to ask"),
)
DESCRIPTION = (
    "Who said what, on the record.\n\n"
    "Ask a question, and I answer with the printed words from the articles I hold, "
    "each with its speaker and a link to its place. What I cannot find I do not make up."
)
SHORT_DESCRIPTION = "Who said what: the printed words, their speaker, and a link to their place."
