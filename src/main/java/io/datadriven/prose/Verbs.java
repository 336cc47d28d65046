package io.datadriven.prose;

import java.util.Optional;
import java.util.Set;

/** The verbs that sentences about the architecture of data are made of, as far as {@link Negation} has to find them. */
final class Verbs {

    private static final Set<String> BASE = Vocables.words("""
            accept add affect aggregate allow answer append apply arrive assign avoid balance batch become begin belong block
            break bring buffer build cache call carry catch cause change check choose clean collect come commit compact compare
            compress compute connect consist consume contain continue control copy cost count cover crash create decide decode
            decouple deduplicate define delay delete deliver demand depend derive describe detect discard distribute double drop
            duplicate emit enable encode encrypt end enforce ensure evict evolve exceed exist expect expire explain expose fail
            fall filter find finish fit fix flow flush follow forbid force forget free gain generate give go grow guarantee guard
            handle happen help hide hit hold hurt identify ignore import improve include increase index insert isolate join jump
            keep know lack land last lead leave let limit list live load lock log lose lower maintain make manage map mark mask
            match materialise materialize matter mean measure merge mirror miss move need notice offer open order overwrite own
            partition pass pay perform permit persist pick point poll post preserve prevent process produce promise protect prove
            provide publish pull push put query queue raise reach react read rebuild receive recompute recover reduce refer
            refresh refuse register reject release rely remain remove repeat replace replay replicate report require restart
            restore result retain retry return reuse rewrite roll run save scale scan schedule search see select send separate
            serialise serialize serve set share shift ship show shrink skip slow solve sort speed split spread stand start state
            stay stop store stream struggle suffer support survive switch take tell throttle throw tolerate trace track trade
            transform trigger truncate trust turn update upsert use validate vary verify version wait want waste win work write
            yield
            """);

    /** Behind these a word in -s is a noun in the plural. */
    private static final Set<String> BEFORE_NOUNS = Vocables.words(
            "the a an these those its their our your my many several few all two three both some any no of in on for with by "
                    + "from per and or small large big late early old new raw");

    private Verbs() {}

    static boolean isBase(String word) {
        return BASE.contains(word);
    }

    static boolean isNounAfter(String before) {
        return BEFORE_NOUNS.contains(before);
    }

    /** "Keep" of "keeps". */
    static Optional<String> ofThirdPerson(String word) {
        if (!word.endsWith("s")) {
            return Optional.empty();
        }
        var bare = word.substring(0, word.length() - 1);
        if (BASE.contains(bare)) {
            return Optional.of(bare);
        }
        if (word.endsWith("ies") && BASE.contains(word.substring(0, word.length() - 3) + "y")) {
            return Optional.of(word.substring(0, word.length() - 3) + "y");
        }
        return word.endsWith("es") && BASE.contains(word.substring(0, word.length() - 2))
                ? Optional.of(word.substring(0, word.length() - 2))
                : Optional.empty();
    }
}
