package io.datadriven.sync;

/** What there is to keep on a device. The word is in tokens and tombstones, so it never changes. */
enum Kind {
    PROFILE("profile"),
    ATTEMPT("attempt"),
    STANDING("standing"),
    HINT("hint"),
    VARIANT("variant"),
    GIVING_UP("givingUp"),
    SECTION_READ("sectionRead"),
    QUIZ("quiz"),
    REVIEW_WISH("reviewWish"),
    BOARD_SEAT("boardSeat");

    final String word;

    Kind(String word) {
        this.word = word;
    }

    static Kind ofWord(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no kind '%s'".formatted(word));
    }
}
