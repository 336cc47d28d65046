package io.datadriven.prose;

import java.util.List;

/** What texts are read with: words, their states, and what is needed to tell a sentence from its opposite. */
record Reader(Encoder encoder, Polarity polarity) {

    static Reader load() {
        return new Reader(Encoder.load(), Polarity.load());
    }

    List<Word> words(String text) {
        return encoder.words(text);
    }

    Polarity.Side side(List<Word> words) {
        return polarity.side(encoder.encode(words));
    }

    Reading reading(List<List<Word>> passages) {
        return Reading.of(passages.stream().map(this::side).toList());
    }

    String hash() {
        return Hash.of(encoder.hash() + polarity.hash());
    }
}
