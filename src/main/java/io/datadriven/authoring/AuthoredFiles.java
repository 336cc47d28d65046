package io.datadriven.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.datadriven.platform.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Content files as an author sends them: their texts by their paths below the content folder. */
final class AuthoredFiles {

    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.yaml");

    private AuthoredFiles() {}

    static Map<String, String> single(String path, String text) {
        if (!PATH.matcher(path).matches()) {
            throw Problem.inParameter(
                    "path",
                    "no_content_path",
                    "'path' is one below the content folder, such as challenges/architecture-at-scale/kappa-cutover-order.yaml.");
        }
        return Map.of(path, text);
    }

    /** The text of a body that is one file. */
    static String text(byte[] body) {
        try {
            return decoded(body);
        } catch (CharacterCodingException e) {
            throw unreadable("The body is not UTF-8, and so no content file.");
        }
    }

    /** The files of a zip. What is no content file is refused by name, so that nothing goes unchecked without a word. */
    static Map<String, String> unpacked(byte[] zip) {
        try {
            var texts = new TreeMap<String, String>();
            var refused = new ArrayList<String>();
            for (var file : PackageFiles.of(zip).entrySet()) {
                if (PATH.matcher(file.getKey()).matches()) {
                    texts.put(file.getKey(), decoded(file.getValue()));
                } else {
                    refused.add(file.getKey());
                }
            }
            if (!refused.isEmpty()) {
                throw unreadable(
                        "The zip has files that are no content: %s. Paths are like challenges/<lesson>/<id>.yaml."
                                .formatted(String.join(", ", refused.subList(0, Math.min(5, refused.size())))));
            }
            return texts;
        } catch (UnreadableQti e) {
            throw unreadable(String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw unreadable("A file of the zip is not UTF-8.");
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static Problem unreadable(String detail) {
        return new Problem(
                Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody("", "unreadable_content", detail)));
    }
}
