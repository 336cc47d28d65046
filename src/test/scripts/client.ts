// What a client written against the generated types looks like. It is compiled, not run: types that do not fit fail the build.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Question = components["schemas"]["Question"];

const api = createClient<paths>({ baseUrl: "http://localhost:8080" });

function firstAnswer(question: Question): components["schemas"]["Answer"] | undefined {
    switch (question.kind) {
        case "single_choice":
            return { kind: "single_choice", option: question.options[0]!.id };
        case "multiple_choice":
            return { kind: "multiple_choice", options: question.options.map((option) => option.id) };
        case "ordering":
            return { kind: "ordering", order: question.steps.map((step) => step.id) };
        case "matching":
            return { kind: "matching", pairs: question.left.map((item) => ({ left: item.id, right: question.right[0]!.id })) };
        case "categorization":
            return {
                kind: "categorization",
                placements: question.items.map((item) => ({ item: item.id, category: question.categories[0]!.id })),
            };
        case "cloze":
            return { kind: "cloze", blanks: question.blanks.map((blank) => ({ blank: blank.id, value: blank.options?.[0]?.id ?? "?" })) };
        case "estimate":
            return { kind: "estimate", low: 1, high: 10, unit: question.unit };
        case "numeric":
            return { kind: "numeric", value: 1, unit: question.unit };
        case "write_path":
            return question.decisions.length > 0
                ? {
                      kind: "write_path",
                      choices: question.decisions.map((decision) => ({ decision: decision.id, option: decision.options[0]!.id })),
                  }
                : { kind: "write_path", failures: question.failures.map((failure) => failure.id) };
        case "architecture":
            return question.starter ? { kind: "architecture", design: question.starter } : undefined;
        case "pushdown":
            return question.decisions.length > 0
                ? {
                      kind: "pushdown",
                      choices: question.decisions.map((decision) => ({ decision: decision.id, option: decision.options[0]!.id })),
                  }
                : { kind: "pushdown", counts: question.measures.map((measure) => ({ measure: measure.id, value: question.layout.files })) };
        case "sql":
            return { kind: "sql", script: question.starter ?? `SELECT * FROM ${question.tables[0]!.name}` };
        case "free_text":
            return { kind: "free_text", text: `I would have to say it in ${question.leastWords} to ${question.mostWords} words.` };
        case "unsupported":
            return undefined;
    }
}

export async function tryChallenge(challengeId: string, token: string): Promise<string> {
    const { data: challenge, error } = await api.GET("/v1/challenges/{challengeId}", { params: { path: { challengeId } } });
    if (error) {
        return error.detail;
    }
    const answer = firstAnswer(challenge.question);
    if (!answer) {
        return challenge.title;
    }
    const { data: attempt, error: problem } = await api.POST("/v1/challenges/{challengeId}/attempts", {
        params: { path: { challengeId }, header: { "Idempotency-Key": crypto.randomUUID() } },
        headers: { Authorization: `Bearer ${token}` },
        body: { answer },
    });
    return problem ? problem.detail : attempt.checks.map((check) => check.message).join("\n");
}
