package io.datadriven.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Asks a packaged service, at its two ports. */
record ServiceHttp(int port, int managementPort, HttpClient client) implements AutoCloseable {

    ServiceHttp(int port, int managementPort) {
        this(
                port,
                managementPort,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    HttpRequest.Builder request(String path) {
        return request(port, path);
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Patience.LIMIT)
                .header("content-type", "application/json");
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** @throws UncheckedIOException when no whole answer comes */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** The status of a health probe, or 0 when nobody answers. */
    int probe(String name) {
        try {
            return send(request(managementPort, "/q/health/" + name)).statusCode();
        } catch (UncheckedIOException _) {
            return 0;
        }
    }

    /** Whether the service has begun to shut down: it still answers, and asks the caller not to come back. */
    boolean closesConnections() {
        return get("/v1/lessons").headers().allValues("connection").contains("close");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
