package dabiao.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Reply(int status, Map<String, String> headers, String body) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BOUNDARY = "----dabiao";

    static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static Reply to(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest.Builder multipart(URI at, Map<String, String> fields, Map<String, String> files) {
        var body = new StringBuilder();
        fields.forEach((name, text) -> part(body, "name=\"" + name + "\"", text));
        files.forEach((name, text) -> part(body, "name=\"files\"; filename=\"" + name + "\"", text));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return HttpRequest.newBuilder(at)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString()));
    }

    public JsonNode json() {
        return MAPPER.readTree(body);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static void part(StringBuilder body, String disposition, String text) {
        body.append("--").append(BOUNDARY).append("\r\n");
        body.append("Content-Disposition: form-data; ").append(disposition).append("\r\n\r\n");
        body.append(text).append("\r\n");
    }
}
