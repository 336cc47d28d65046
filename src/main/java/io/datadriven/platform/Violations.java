package io.datadriven.platform;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.datadriven.platform.Problem.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What Bean Validation found, as places in the request. */
record Violations(Set<ConstraintViolation<?>> violations, int start) {

    private static final String MISSING = "missing";

    /** Of the parameters of a method: a path starts with the method and its parameter, which say nothing to the caller. */
    static Violations ofMethod(Set<ConstraintViolation<?>> violations) {
        return new Violations(violations, 2);
    }

    /** Of a part of a body. */
    static Violations ofPart(Set<ConstraintViolation<?>> violations) {
        return new Violations(violations, 0);
    }

    /** Whether the request is at fault, and not a value that we returned or stored ourselves. */
    boolean areTheCallers() {
        return violations.stream()
                .allMatch(it -> path(it).size() > 1
                        && path(it).get(0).getKind() == ElementKind.METHOD
                        && path(it).get(1).getKind() == ElementKind.PARAMETER);
    }

    /** A parameter that is an object is the body; the others are path, query and header parameters. */
    boolean inBody() {
        return violations.stream().anyMatch(this::isInBody);
    }

    String sentence() {
        return violations.size() == 1
                ? faults().getFirst().detail()
                : "%d places have to be mended.".formatted(violations.size());
    }

    List<Fault> faults() {
        return violations.stream()
                .map(this::fault)
                .sorted(comparing(it -> it.pointer() + it.parameter()))
                .toList();
    }

    private Fault fault(ConstraintViolation<?> violation) {
        var code = code(violation);
        var message = code.equals(MISSING) ? "is missing" : violation.getMessage();
        if (!isInBody(violation)) {
            var name = path(violation).get(1).getName();
            return Fault.inParameter(name, code, "'%s' %s.".formatted(name, message));
        }
        var places = places(violation);
        var subject = places.isEmpty() ? "The body" : "'%s'".formatted(places.getLast());
        return Fault.inBody(
                places.stream().map(it -> "/" + it).collect(joining()), code, "%s %s.".formatted(subject, message));
    }

    /** The name of the constraint, as in {@code not_blank}; what is not there at all is missing. */
    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return violation.getInvalidValue() == null
                ? MISSING
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private boolean isInBody(ConstraintViolation<?> violation) {
        return start == 0 || path(violation).size() > 2 || violation.getInvalidValue() == null;
    }

    private List<String> places(ConstraintViolation<?> violation) {
        var places = new ArrayList<String>();
        for (var node : path(violation).subList(start, path(violation).size())) {
            if (node.getIndex() != null) {
                places.add(String.valueOf(node.getIndex()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                places.add(node.getName());
            }
        }
        return places;
    }

    private static List<Path.Node> path(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
