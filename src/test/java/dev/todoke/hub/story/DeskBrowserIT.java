package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.RequiresTool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at the desk, in a real browser: signs in, sees a filing arrive by itself, reads its case, switches the language. */
@RequiresTool({"chromium", "chromedriver"})
class DeskBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HubUnderTest hub = HubUnderTest.shared();

    @TempDir
    private Path profile;

    private WebDriver browser;

    @BeforeEach
    void a_browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=ja",
                "--window-size=1280,1000",
                "--user-data-dir=" + profile);
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(driver, options);
    }

    @AfterEach
    void the_browser_is_closed() {
        browser.quit();
    }

    @Test
    void a_filing_appears_by_itself_and_leads_to_its_case() throws IOException {
        open("/");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("ja");
        browser.findElement(By.name("username")).sendKeys("operator");
        browser.findElement(By.name("password")).sendKeys(initialPassword("operator"), Keys.ENTER);
        until(By.linkText("届書ファイル"));
        open("/filings");

        ReceiptDocument receipt = hub.drop(
                SHOJI,
                "SHFD0006.CSV",
                Filed.csv(Filed.person("ｶﾞﾒﾝ ｲﾁﾛｳ", "画面　一郎", 7001, hub.today()).withoutNumber()));

        until(By.linkText(receipt.filingNo())).click();
        until(By.xpath("//h1[contains(., '" + receipt.filingNo() + "')]"));
        assertThat(text()).contains("画面　一郎", "ENR-PNO-101", "見本商事株式会社");
        until(By.linkText(receipt.caseNos().get(0))).click();
        until(By.xpath("//h1[contains(., '画面')]"));
        assertThat(text()).contains("経過", "ハブの日時", receipt.caseNos().get(0));
        assertThat(browser.getTitle()).contains("届 Todoke Hub");

        browser.findElement(By.linkText("English")).click();
        until(By.linkText("日本語"));
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("en");
        open("/routes");
        assertThat(text()).contains("employer-receive-filing", "insurer-receive-result");
    }

    @Test
    void a_file_is_checked_as_soon_as_it_is_chosen_and_nothing_is_filed() throws IOException {
        Path file = profile.resolve("SHFD0006.CSV");
        Files.write(
                file,
                Filed.csv(Filed.person("ﾃﾝｹﾝ ｲﾁﾛｳ", "点検　一郎", 7002, hub.today()).withoutNumber()));
        open("/");
        browser.findElement(By.name("username")).sendKeys("viewer");
        browser.findElement(By.name("password")).sendKeys(initialPassword("viewer"), Keys.ENTER);
        until(By.linkText("点検")).click();
        until(By.id("digits"));

        for (int time = 0; time < 2; time++) {
            browser.findElement(By.id("file")).sendKeys(file.toString());
            until(By.xpath("//*[@id='report']//h2[contains(., '点検のみ・届出はしていません')]"));
            assertThat(browser.findElement(By.id("report")).getText())
                    .contains("点検　一郎", "ENR-PNO-101", "読み取り 1 = 受付 0 + 要マイナンバー 1 + 差し戻し 0");
            assertThat(browser.findElement(By.id("file")).getDomProperty("value"))
                    .isEmpty();
        }

        open("/cases?q=" + DeskVisitor.encoded("点検"));
        assertThat(text()).contains("該当する案件はありません。");
    }

    private void open(String path) {
        browser.get("http://localhost:" + hub.port("server.port") + path);
    }

    private org.openqa.selenium.WebElement until(By place) {
        return new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.elementToBeClickable(place));
    }

    private String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    private String initialPassword(String user) throws IOException {
        Matcher note = Pattern.compile("(?m)^" + user + " / (.+)$")
                .matcher(Files.readString(hub.home().resolve("first-start.txt")));
        assertThat(note.find()).isTrue();
        return note.group(1);
    }

    private static File program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow();
    }
}
