package io.datadriven.platform;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContact;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createLicense;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;
import static org.eclipse.microprofile.openapi.OASFactory.createTag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What every operation has in common: who may call it, which problems it can answer with, how lists are paged. */
final class ApiOperations {

    /** Of the API, not of the service: it rises with what clients can rely on. */
    private static final String VERSION = "1.0.0";

    /** What belongs to a learner, and is changed with {@code If-Match}. */
    private static final Set<String> VERSIONED = Set.of("/v1/me", "/v1/me/reviews/{challengeId}");

    private static final String SCHEME = "bearer";
    private static final String RESPONSES = "#/components/responses/";
    private static final String NOT_MODIFIED = "NotModified";

    private ApiOperations() {}

    static void complete(OpenAPI api) {
        describe(api);
        api.getComponents().addResponse("Problem", problem("A problem"));
        api.getComponents()
                .addResponse(
                        NOT_MODIFIED,
                        createAPIResponse().description("Nothing has changed since the ETag that was sent"));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, api.getComponents())));
    }

    private static void describe(OpenAPI api) {
        api.info(createInfo()
                        .title("DataDriven API")
                        .version(VERSION)
                        .summary("Learn data architecture; every answer is graded at once, with the evidence.")
                        .description("""
                                Content is public. What belongs to a learner needs a bearer token.

                                Errors are problems (RFC 9457): decide by `code`, show `detail`. Lists are paged by `limit` and \
                                `cursor`. Content carries a strong ETag. New fields, kinds and codes may be added at any time: a \
                                client ignores what it does not know, and says by `Accept-Kinds` which kinds of question it can \
                                show."""))
                .servers(List.of(createServer().url("/").description("The service that this document comes from")))
                .tags(List.of(
                        createTag().name("Content").description("Tracks, lessons, concepts and challenges"),
                        createTag().name("Attempts").description("Answers and their grades"),
                        createTag().name("Quizzes").description("Sets of challenges under one policy and a time limit"),
                        createTag().name("Daily").description("The challenge of the day, and the boards"),
                        createTag().name("Simulations").description("Designs, run without a challenge"),
                        createTag().name("Progress").description("How far a learner has come"),
                        createTag().name("Sync").description("For devices that are without a connection at times"),
                        createTag().name("Learner").description("Who is signed in"),
                        createTag().name("Authoring").description("Content with its keys, for authors"),
                        createTag().name("Problems").description("What can go wrong"),
                        createTag().name("Administration").description("For who runs the service"),
                        createTag().name("Development").description("Only on a developer's own machine")));
        api.getInfo().contact(createContact().name("The DataDriven team"));
        api.getInfo().license(createLicense().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"));
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the identity provider with the role `learner`."));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, Components components) {
        var isContent = operation.getTags() != null && operation.getTags().contains("Content");
        var isPublic = isContent
                || path.startsWith("/problems")
                || path.startsWith("/v1/dev/")
                || path.startsWith("/v1/daily")
                || path.equals("/v1/simulations");
        operation.security(
                isPublic ? List.of() : List.of(createSecurityRequirement().addScheme(SCHEME)));
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(ApiOperations::page);
        var hasEtag = method == PathItem.HttpMethod.GET && (isContent || VERSIONED.contains(path));
        if (hasEtag) {
            addIfNoneMatch(operation);
        }
        var responses = operation.getResponses();
        responses.getAPIResponses().keySet().stream()
                .filter(status -> !status.startsWith("2"))
                .toList()
                .forEach(responses::removeAPIResponse);
        for (var status : statuses(path, method, operation, isPublic)) {
            components.addResponse(name(status), problem(Problem.Type.ofStatus(status).title));
            responses.addAPIResponse(String.valueOf(status), createAPIResponse().ref(RESPONSES + name(status)));
        }
        if (hasEtag) {
            responses.addAPIResponse("304", createAPIResponse().ref(RESPONSES + NOT_MODIFIED));
        }
        responses.addAPIResponse("default", createAPIResponse().ref(RESPONSES + "Problem"));
    }

    private static List<Integer> statuses(
            String path, PathItem.HttpMethod method, Operation operation, boolean isPublic) {
        var statuses = new ArrayList<>(List.of(400));
        if (!isPublic) {
            statuses.addAll(List.of(401, 403, 503));
        }
        if (path.contains("{") || path.startsWith("/v1/dev/")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        var isExport = path.startsWith("/v1/admin/challenges/") && path.endsWith("/qti");
        if (isExport || (method == PathItem.HttpMethod.POST && !isPublic)) {
            statuses.add(409);
        }
        if (path.equals("/v1/me/changes")) {
            statuses.add(410);
        }
        if (method == PathItem.HttpMethod.PATCH) {
            statuses.addAll(List.of(412, 428));
        }
        statuses.addAll(List.of(406, 429));
        return statuses.stream().sorted().toList();
    }

    private static void page(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" ->
                parameter
                        .description("How many items at most.")
                        .example(20)
                        .schema(createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(100))
                                .defaultValue(20));
            case "cursor" ->
                parameter.description("The `nextCursor` of the page before.").example("a2FwcGE");
            default -> {}
        }
    }

    private static void addIfNoneMatch(Operation operation) {
        var name = "If-None-Match";
        var known = Optional.ofNullable(operation.getParameters()).orElse(List.of());
        if (known.stream().noneMatch(it -> name.equals(it.getName()))) {
            operation.addParameter(createParameter()
                    .name(name)
                    .in(Parameter.In.HEADER)
                    .description("The ETag of what the client has.")
                    .schema(createSchema().addType(SchemaType.STRING))
                    .example("\"6ac9c9b1c2a54a5f8d0f2a5a1d3e4f50\""));
        }
    }

    private static org.eclipse.microprofile.openapi.models.responses.APIResponse problem(String title) {
        return createAPIResponse()
                .description(title)
                .content(createContent()
                        .addMediaType(
                                "application/problem+json",
                                createMediaType().schema(createSchema().ref("#/components/schemas/Problem"))));
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
