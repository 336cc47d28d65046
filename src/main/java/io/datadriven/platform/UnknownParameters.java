package io.datadriven.platform;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.datadriven.platform.Problem.Fault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not have: a misspelt filter must not look like an empty one. */
class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || operation.getResourceMethod() == null) {
            return;
        }
        var parameters = known.computeIfAbsent(operation.getResourceMethod(), UnknownParameters::parameters);
        var faults = given.keySet().stream()
                .filter(name -> !parameters.contains(name))
                .map(name -> Fault.inParameter(name, "unknown_parameter", sentence(parameters)))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(Problem.Type.INVALID_PARAMETER, "A query parameter is not known here.", faults);
        }
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Problem.inParameter(name, "repeated_parameter", "'%s' is given more than once.".formatted(name));
            }
        });
    }

    private static String sentence(Set<String> parameters) {
        return parameters.isEmpty()
                ? "This operation has no query parameters."
                : "This operation has the query parameters %s.".formatted(String.join(", ", new TreeSet<>(parameters)));
    }

    /** Those of the method itself, and those of the records that gather several. */
    private static Set<String> parameters(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(it -> it.getType().isRecord()
                        ? Stream.of(it.getType().getRecordComponents()).flatMap(UnknownParameters::names)
                        : names(it, it.getName()))
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> names(RecordComponent component) {
        var field = Stream.of(component.getDeclaringRecord().getDeclaredFields())
                .filter(it -> it.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow();
        return names(field, component.getName());
    }

    private static Stream<String> names(AnnotatedElement element, String name) {
        return element.isAnnotationPresent(RestQuery.class) ? Stream.of(name) : Stream.empty();
    }
}
