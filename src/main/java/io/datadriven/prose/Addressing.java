package io.datadriven.prose;

import java.util.List;
import java.util.regex.Pattern;

/** Knows passages that are no part of an answer: those that speak to whoever grades, and those that say the writer has none. */
final class Addressing {

    private static final String GRADER =
            "(grader|grading|marker|examiner|evaluator|assessor|reviewer|judge|teacher|professor|model|assistant|bot|llm|gpt|chatgpt)";
    private static final String MARKS = "(marks?|points?|score|credits?|grade|rating)";
    private static final String ORDERS = "(instructions?|prompts?|rubrics?|criteria|rules|directions|guidelines)";

    private static final List<Pattern> TO_GRADER = patterns(
            "\\b(ignore|disregard|forget|override|bypass|skip) (\\w+ ){0,4}" + ORDERS + "\\b",
            "\\b(ignore|disregard|forget) (everything|anything|all|what) (\\w+ ){0,3}(above|before|previous|prior|earlier|said|told)\\b",
            "\\b(give|award|assign|grant|rate|grade|score|mark) (me|this|it|my|the|us|him|her)\\b.*\\b(full|maximum|max|top|highest|"
                    + "perfect|best|all|100|10|correct|excellent|passed|right|" + MARKS + ")\\b",
            "\\b(full|maximum|max|top|highest|perfect) (\\w+ )?" + MARKS + " (please|for|is|are|should|must)\\b",
            "\\b(this|my|the) (answer|response|essay|text|submission)\\b.*\\b(meets?|satisf\\w+|covers?|fulfil\\w*|deserves?|earns?|"
                    + "matches|is (correct|perfect|excellent|complete|fully)|(should|must|shall|will) (be|get|receive|pass))\\b",
            "\\b(meets?|satisf\\w+|covers?|fulfil\\w*) (all|every|each) (\\w+ ){0,3}(criteri\\w+|rubrics?|requirements? of the (rubric|question))\\b",
            "\\b(dear|hello|hi|hey|note to( the)?|attention|to( the)?) (ai |human )?" + GRADER + "\\b",
            "^(system|assistant|user|developer|admin)( (message|prompt|note|override|instructions?))?\\b.*\\b(you|grade|score|mark|"
                    + "ignore|output|respond|answer|criteria)\\b",
            "\\b(you are|act as|pretend (to be|you are)|as) (now )?(a|an|the) (\\w+ ){0,3}" + GRADER + "\\b",
            "\\b(output|return|respond|reply|print|answer) (only |with |json )*(score|grade|credit|met|true|pass(ed)?|1 0|100|full)\\b",
            "\\b(set|make|change) (the |my |your )*(score|grade|credit|standing)s? (to|as|be)\\b",
            "\\b(score|grade|rating|marks?|credit) (1 0|1|10|100|5|full|max|maximum|a|met)( (of|out of) \\d+)?$",
            "\\ball criteria (are|were|have been|is) (met|satisfied|fulfilled)\\b",
            "\\b(mark|count|treat|consider|accept) (all|every|each|any) (\\w+ ){0,3}(criteri\\w+|points?|answers?|rubrics?) as\\b");

    private static final String UNSURE =
            "(well|so|sorry|honestly|um|hmm|ok|okay|actually|unfortunately|to be honest|frankly|but)";

    private static final List<Pattern> NOTHING = patterns(
            "^(" + UNSURE
                    + " )*(i |we )?(really |honestly |just |simply |sadly |still )*(do not|don t|dont|did not|didn t) "
                    + "(really |actually |even )*(know|remember|recall|understand|get)( (the|this|that|it|any|about|what|how|why|enough|"
                    + "much|anything|sorry|yet|answer|question|at|all|to|say|here|write|of|for|sure|exactly|one|topic|is|asked|i|am|be|"
                    + "honest|works?|do|mean|means|a|tbh|man|sir|unfortunately|so|well|subject|thing|either))*$",
            "^(" + UNSURE
                    + " )*(i (have|ve|had|got) |there is )?(absolutely |really )?(no|not a|not any|zero) (idea|clue|answer|thoughts?|opinion)"
                    + "( (\\w+)){0,6}$",
            "^(" + UNSURE
                    + " )*(i am |i m |im )?(really |honestly |just )*(not|un) ?(sure|certain)( (about|of|what|how|at|all|this|that|the|"
                    + "it|here|answer|to|say|sorry|question|is|asked))*$",
            "^(" + UNSURE
                    + " )*i (can ?not|can t|cant|could not|couldn t|am not able to|am unable to) (really |even )*(answer|say|tell|"
                    + "remember|recall|think of)( (\\w+)){0,5}$",
            "^(" + UNSURE
                    + " )*(i )?(have|ve|had)? ?(never|not) (heard|used|worked|learned|learnt|done|seen|read|studied|come)( (of|with|about|"
                    + "this|that|it|before|the|any|either|across|anything|like|topic|subject))*$",
            "^(" + UNSURE
                    + " )*(idk|dunno|no comment|n a|na|none|nothing|skip|skipped|pass|next|tbd|todo|blank|empty|no|yes|maybe|help|sorry|"
                    + "i give up|give up|i pass|asdf\\w*|test|lorem ipsum.*|\\?+)( please| sorry| this one| question| next)*$",
            "^(" + UNSURE
                    + " )*(i )?(would|will|ll|d|could|can) (have to |need to |just )*(guess|google|look (it|this|that) up|ask (a|my|the|"
                    + "someone|somebody|chatgpt)( \\w+){0,3}|skip( \\w+){0,2}|pass)( (\\w+)){0,4}$",
            "^(" + UNSURE
                    + " )*(it s |that s |this is |this |that )?(is )?(too (hard|difficult)|beyond me|above my)( (\\w+)){0,5}$");

    private Addressing() {}

    /** @param passage its words in lower case without marks */
    static boolean isToGrader(String passage) {
        return TO_GRADER.stream().anyMatch(it -> it.matcher(passage).find());
    }

    /** @param passage its words in lower case without marks */
    static boolean saysNothing(String passage) {
        return NOTHING.stream().anyMatch(it -> it.matcher(passage).find());
    }

    private static List<Pattern> patterns(String... expressions) {
        return java.util.Arrays.stream(expressions).map(Pattern::compile).toList();
    }
}
