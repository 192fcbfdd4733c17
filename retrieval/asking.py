"""The words people ask with, as parts of regular expressions and as sets. Word lists only."""

import re


def _any_of(words: str) -> str:
    """An alternation with longer words first, so that the longest one is taken."""
    return "|".join(sorted((word.replace("_", " ") for word in words.split()), key=len, reverse=True))


PRONOUNS = ("he", "she", "they", "it", "him", "her", "them")

ANYTHING = re.compile(
    "(?:(?:any|some|all|the|an?|these|those) )*(?:"
    + _any_of(
        """
        anyone anybody someone somebody everyone everybody people anything something everything quotes quote statements
        statement comments words be been being there it all news more article articles text texts story stories
        they_all all_of_them both_of_them
        """
    )
    + ")",
    re.IGNORECASE,
)
"""What stands in the speaker's place where no speaker is meant."""

AUXILIARIES = "(?:" + _any_of(
    """
    did does do has have had is are was were will would can could should didn't doesn't don't hasn't
    haven't isn't aren't wasn't weren't wouldn't couldn't won't can't shouldn't dose
    didnt doesnt dont hasnt havent isnt arent wasnt werent wouldnt couldnt wont cant shouldnt
    """
) + ")"  # fmt: skip

VERBS_OF_SPEECH = _any_of(
    """
    brag brags bragged boast boasts boasted beg begs begged moan moans moaned hint hints hinted dub dubs dubbed
    endorse endorsed label labels labelled labeled slam slams slammed insinuate insinuated remark remarked
    say says said saying sayd tell tells told telling claim claims claimed claiming argue argues argued arguing
    think thinks thought thinking believe believes believed believing write writes wrote writing tweet tweets
    tweeted tweeting call calls called calling describe describes described describing explain explains
    explained explaining warn warns warned warning promise promises promised promising predict predicts
    predicted predicting suggest suggests suggested suggesting announce announces announced announcing deny
    denies denied denying admit admits admitted admitting insist insists insisted insisting states stated
    note notes noted add adds added stress stresses stressed emphasise emphasize emphasised emphasized mention
    mentions mentioned mentioning respond responds responded responding reply replies replied react reacts
    reacted reacting answer answers answered comment comments commented commenting feel feels felt reckon
    reckons reckoned want wants wanted hope hopes hoped mean means meant propose proposes proposed demand
    demands demanded urge urges urged ask asks asked accuse accuses accused blame blames blamed criticise
    criticize criticised criticized praise praises praised defend defends defended defending joke joked declare
    declares declared express expressed expresses recommend recommends recommended vow vows vowed pledge pledges
    pledged speak speaks spoke talk talks talked talking speaking put_it have_to_say has_to_say had_to_say
    complain complains complained confirm confirms confirmed point_out points_out pointed_out dismiss dismisses
    dismissed reject rejects rejected reveal revealed reveals compare compares compared assert asserted assure
    assured make_of discuss discusses discussed raise raised concede conceded expect expects expected see sees
    remind reminds reminded gripe gripes griped grumble grumbles grumbled rip rips ripped blast blasts blasted
    mock mocks mocked ridicule ridicules ridiculed bash bashes bashed trash trashes trashed lament laments lamented
    downplay downplays downplayed acknowledge acknowledges acknowledged caution cautions cautioned advise advises
    advised recall recalls recalled tout touts touted applaud applauds applauded condemn condemns condemned
    denounce denounces denounced decry decries decried liken likens likened contend contends contended maintain
    maintains maintained justify justifies justified characterize characterizes characterized characterise
    characterised doubt doubts doubted rant rants ranted sum_up sums_up summed_up hit_back hits_back push_back
    pushes_back pushed_back fire_back fires_back fired_back hit_out hits_out lash_out lashes_out lashed_out shoot_back
    shot_back weigh_in weighs_in weighed_in speak_out speaks_out spoke_out play_down plays_down played_down brush_off
    brushes_off brushed_off brush_it_off shrug_off shrugs_off shrugged_off rule_out rules_out ruled_out accept
    accepts accepted
    """
)

VERBS_OF_SPEAKING = _any_of(
    """
    spoke_about spoke_of spoke_on talked_about talked_of talks_about talk_about speaks_about speaks_of
    speak_about speaking_about talking_about commented_on comments_on comment_on mentioned mentions mention
    discussed discusses discuss addressed addresses brought_up touched_on spoke talked speaks talks commented
    said_anything_about said_something_about said_what_about has_spoken_about weighed_in_on quoted_on
    quoted_about on_record_about on_record_on on_the_record_about on_the_record_on
    """
)

NOUNS_OF_SPEECH = _any_of(
    """
    view views opinion opinions take position positions stance answer answers response responses reaction
    reactions criticism defence defense comment comments remark remarks statement statements quote quotes words
    message messages verdict reason reasons reasoning argument arguments problem problems thoughts plan plans
    explanation warning warnings promise promises claim claims prediction predictions idea ideas line point
    feelings speech speeches advice hopes digs attack attacks tweet tweets assessment account proposal complaint
    complaints objection objections proposals concern concerns theory suggestion reply
    advise advices reasons excuse excuses promise demand demands beef gripe gripes grievance grievances rationale logic
    justification stand spin pitch vision outlook forecast critique rebuttal retort comeback insult description
    characterization interpretation guess attitude approach apology denial praise beliefs belief
    """
)

PERSON_NOUNS = _any_of(
    """
    country government nation agency bank university team campaign court department
    minister president official officials expert experts senator governor mayor spokesman spokeswoman candidate
    rival leader politician person people man woman analyst economist professor lawyer ambassador diplomat ceo
    executive boss critic ally speaker secretary-general adviser advisor judge strategist lawmaker party
    organisation organization group company ministry journalist author scientist doctor player coach actor
    actress democrat republican guy pollster reporter newspaper congressman congresswoman representative billionaire
    businessman historian researcher host pundit commentator columnist activist superdelegate strategist aide sheriff
    director chairman chairwoman secretary chief general commissioner delegate surrogate supporter donor
    """
)

GREETINGS = re.compile(
    r"(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|"
    r"ok(?:ay)?|cool|great|nice|bye|goodbye|lol|test|testing|yes|no|help|start|stop|salam|salut|hola|ciao|privet|"
    r"who are you|what are you|are you (?:a )?(?:bot|robot|human|real|there)|what (?:can|do) you do|help me|"
    r"how (?:does this|do you) work|what is this)"
    r"(?: (?:there|bot|all|again|everyone))?[\s!.,?:)(]*",
    re.IGNORECASE,
)

LEAD_IN = re.compile(
    r"^(?:(?:hi|hello|hey|say|so|ok(?:ay)?|well|please|pls|plz|um|uh|now|quick question|question|dear bot|bot)\b"
    r"[\s,:;!.-]*)*"
    r"(?:(?:can|could|would|will) you (?:please )?(?:tell|show|give|find|remind|get)(?: (?:me|us))?\s+"
    r"(?:if\s+|whether\s+)?|"
    r"(?:please |pls )?(?:tell|show|give|find|remind|get) (?:me|us)\s+|"
    r"(?:i|we)(?:'d| would)? (?:want|like|need) to (?:know|see|find out|hear)\s+|"
    r"do you know (?:if |whether )?|(?:any|is there any) (?:idea|chance) (?:of )?|"
    r"i'm (?:looking for|trying to find)\s+|(?:i'm |i am )?wondering (?:if |whether )?|"
    r"(?:have you )?got (?:a|any)\s+|do (?:you|we) have (?:a|any)\s+|(?:is there|are there)\s+(?=any|some|quote))?"
    r"(?:(?:the )?(?:bit|part|passage|place|moment) (?:where|when|in which)\s+)?",
    re.IGNORECASE,
)

TAIL = re.compile(
    r"(?:[\s,]*\b(?:please|pls|plz|thanks|thank you|thx|exactly|again|then|"
    r"in the articles?|in this collection))+[\s?!.]*$",
    re.IGNORECASE,
)

_OTHER_LANGUAGES = """
qué que quién quien dijo dicho sobre cómo dónde cuándo los las por para el una del
qui quoi dit sur les des est quand comment pourquoi où une avec dans sont ont
wer was hat gesagt über das der die und ist wie wo wann warum ein eine mit von
chi cosa detto della degli che quando dove quem disse quando onde kim dedi nedir hakkında
"""
OTHER_LANGUAGES = frozenset(_OTHER_LANGUAGES.split()) - {"was", "die", "comment", "des"}
"""Words that ask in languages we do not read; none of them is English."""
