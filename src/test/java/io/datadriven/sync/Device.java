package io.datadriven.sync;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client that keeps what it hears, and is cut off now and then. */
final class Device {

    private final Map<String, String> kept = new TreeMap<>();

    @Nullable
    private String token;

    @Nullable
    String token() {
        return token;
    }

    Map<String, String> kept() {
        return kept;
    }

    /** A page that came as it should, or never arrived, or was kept in part or as a whole before the token was. */
    void hear(ChangePage page, Random fate) {
        switch (fate.nextInt(4)) {
            case 0 -> {}
            case 1 -> keep(page, fate.nextInt(3));
            default -> hear(page);
        }
    }

    void hear(ChangePage page) {
        keep(page, Integer.MAX_VALUE);
        token = page.token();
    }

    private void keep(ChangePage page, int most) {
        if (page.profile() != null) {
            kept.put("profile", page.profile().displayName());
        }
        put("attempt", page.attempts(), most, it -> it.id(), it -> "%s".formatted(it.score()));
        put("standing", page.standings(), most, it -> it.challengeId(), it -> "%d".formatted(it.tries()));
        put("hint", page.hints(), most, it -> it.challengeId() + "/" + it.number(), it -> it.seenAt()
                .toString());
        put("givingUp", page.givingUps(), most, it -> it.challengeId(), it -> it.givenUpAt()
                .toString());
        put(
                "sectionRead",
                page.sectionsRead(),
                most,
                it -> it.lessonId() + "/" + it.sectionId(),
                it -> String.valueOf(it.readAt()));
        put("quiz", page.quizzes(), most, it -> it.id(), it -> it.state());
        page.removed().stream().limit(most).forEach(it -> kept.remove(it.kind() + " " + it.key()));
    }

    private <T> void put(String kind, List<T> things, int most, Function<T, String> key, Function<T, String> value) {
        things.stream().limit(most).forEach(it -> kept.put(kind + " " + key.apply(it), value.apply(it)));
    }
}
