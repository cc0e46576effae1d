package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A Chromium that looks at pages as people do. */
final class Browser implements AutoCloseable {

    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SETS_OUT = Duration.ofMillis(300);

    private static final Pattern REQUESTED = Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]+)\"");
    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final Path profile;
    private final String host;

    private Browser(ChromeDriver driver, Path profile, String host) {
        this.driver = driver;
        this.profile = profile;
        this.host = host;
    }

    /** Skips the tests where there is no Chromium, except where CI promises one. */
    static Browser at(String host) throws IOException {
        var program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(program.isPresent() && Files.isExecutable(DRIVER))
                    .as("Browser tests need: apt-get install chromium chromium-driver fonts-noto-cjk")
                    .isTrue();
        }
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        var profile = Files.createTempDirectory("dabiao-browser");
        var driver = new ChromeDriver(service, options(program.orElseThrow(), profile));
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Browser(driver, profile, host);
    }

    private static ChromeOptions options(Path program, Path profile) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1366,768",
                "--user-data-dir=" + profile);
    }

    void open(String path) {
        driver.get(host + path);
    }

    void width(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** As wide as a desk's screen. */
    void desk() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** As wide as a phone, with pages laid out as a phone does. */
    void phone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }

    /** As a printer lays pages out on A4: as wide as the paper without its margins. */
    void paper() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 703, "height", 1017, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** As a screen shows pages. */
    void screen() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    /** The answer of a script that answers with a list. */
    List<String> list(String script) {
        return strings(driver.executeScript(script));
    }

    /** What makes a page wider than its window; empty where it is not. */
    List<String> overhang() {
        return strings(driver.executeScript("""
                const wide = document.documentElement.clientWidth;
                return document.documentElement.scrollWidth <= wide ? [] : [...document.querySelectorAll('main *, header *')]
                    .filter(it => it.getBoundingClientRect().right > wide + 1).slice(0, 3).map(it => it.outerHTML.slice(0, 150));
                """));
    }

    private static List<String> strings(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    /** Waits until a part of the page that is being replaced says something. */
    void await(String css, String text) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(it -> it.findElement(By.cssSelector(css)).getText().equals(text));
    }

    /** Waits until the page that was asked for says something. */
    void says(String... words) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(it -> Stream.of(words).allMatch(text()::contains));
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void follow(String link) {
        press(driver.findElement(By.partialLinkText(link)));
    }

    void click(String css) {
        press(driver.findElement(By.cssSelector(css)));
    }

    void type(String css, String text) {
        var field = driver.findElement(By.cssSelector(css));
        field.clear();
        field.sendKeys(text);
    }

    void choose(Path... files) {
        driver.findElement(By.cssSelector("input[type=file]"))
                .sendKeys(String.join("\n", Stream.of(files).map(Path::toString).toList()));
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    Object runAsync(String script) {
        return driver.executeAsyncScript(script);
    }

    /** What the browser complained about since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What the browser asked for, by address, since it was asked last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(it -> it.contains("\"Network.requestWillBeSent\""))
                .flatMap(it -> REQUESTED.matcher(it).results())
                .map(it -> it.group(1))
                .filter(it -> !it.startsWith("data:"))
                .toList();
    }

    /** What nobody can use who has only a keyboard or a screen reader, as far as a machine can tell: serious and critical. */
    List<String> barriers() {
        return barriers("{'target-size': {enabled: true}}");
    }

    /** The same of a page whose colours were looked at already in another width. */
    List<String> barriersOfLayout() {
        return barriers("{'target-size': {enabled: true}, 'color-contrast': {enabled: false}}");
    }

    private List<String> barriers(String rules) {
        if (!Boolean.TRUE.equals(driver.executeScript("return typeof axe === 'object'"))) {
            driver.executeScript(AXE);
        }
        return strings(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations'], rules: RULES}).then(it => done(it.violations
                    .filter(one => ['serious', 'critical'].includes(one.impact))
                    .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))));
                """.replace("RULES", rules)));
    }

    /** Signs in as one person, in place of whoever was signed in. */
    void signIn(String login, String password) {
        driver.manage().deleteAllCookies();
        open("/login");
        type("#username", login);
        type("#password", password);
        click("main form button.main");
    }

    private static String axe() {
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void press(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'}); window.pressed = true", element);
        element.click();
        leave();
        assertThat(driver.getCurrentUrl()).startsWith(host);
    }

    /** A press that leads to another page may only set out for it after a moment; many stay where they are. */
    private void leave() {
        var from = System.nanoTime();
        while (isStill() && System.nanoTime() - from < SETS_OUT.toNanos()) {
            Thread.onSpinWait();
        }
    }

    /** Whether the page on which something was pressed is still there; one that is just being replaced answers nothing. */
    private boolean isStill() {
        try {
            return Boolean.TRUE.equals(driver.executeScript("return window.pressed === true"));
        } catch (WebDriverException e) {
            return false;
        }
    }

    @Override
    public void close() {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile.toFile());
    }
}
