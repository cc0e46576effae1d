package dabiao.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** An identity provider that vouches for whoever it is told to. */
final class Provider implements AutoCloseable {

    private static final String CLIENT = "dabiao";

    private final HttpServer server;
    private final RSAKey key;
    private String nonce = "";
    private String login = "";

    Provider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", it -> json(it, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** The settings by which the program knows it. */
    String[] settings() {
        var provider = "--spring.security.oauth2.client.provider.danwei.";
        var client = "--spring.security.oauth2.client.registration.danwei.";
        return new String[] {
            provider + "authorization-uri=" + url("/authorize"),
            provider + "token-uri=" + url("/token"),
            provider + "jwk-set-uri=" + url("/keys"),
            client + "client-id=" + CLIENT,
            client + "client-secret=geheim",
            client + "client-name=统一身份认证",
            client + "scope=openid",
            client + "authorization-grant-type=authorization_code",
            client + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}"
        };
    }

    void vouchesFor(String whom) {
        login = whom;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        nonce = String.valueOf(asked.getFirst("nonce"));
        var back = java.net.URLDecoder.decode(String.valueOf(asked.getFirst("redirect_uri")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back + "?code=once&state=" + asked.getFirst("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        json(
                exchange,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                        .formatted(signed()));
    }

    private String signed() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url(""))
                .subject("4711")
                .audience(CLIENT)
                .claim("nonce", nonce)
                .claim("preferred_username", login)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putAll(Map.of("Content-Type", java.util.List.of("application/json")));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
