package dabiao.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps its cookies, follows no redirects, sends forms as pages do. */
public final class Visitor {

    private static final String HTML = "text/html,application/json;q=0.9";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    public Visitor(Program program) {
        this(program.port());
    }

    public Visitor(int port) {
        this.port = port;
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder(Reply.at(port, path))
                .header("Accept", HTML)
                .build());
    }

    /** Fills in the form of a page. */
    public Reply fill(String page, String action, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        var csrf = CSRF.matcher(get(page).body());
        if (csrf.find()) {
            all.put("_csrf", csrf.group(1));
        }
        return post(action, all);
    }

    /** Sends JSON as a script of that page does. */
    public Reply tell(String page, String path, String json) {
        var request = HttpRequest.newBuilder(Reply.at(port, path)).header("Content-Type", "application/json");
        var csrf = CSRF.matcher(get(page).body());
        if (csrf.find()) {
            request.header("X-CSRF-TOKEN", csrf.group(1));
        }
        return send(request.POST(BodyPublishers.ofString(json)).build());
    }

    /** Sends fields as another site could. */
    public Reply post(String action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(Reply.at(port, action))
                .header("Accept", HTML)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public Reply signIn(String login, String password) {
        return fill("/login", "/login", Map.of("username", login, "password", password));
    }

    private Reply send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
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
}
