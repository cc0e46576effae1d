package dabiao.web.page.ledger;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Ledgers;
import dabiao.web.page.Absent;
import dabiao.web.page.form.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Empty ledgers to fill in. */
@Controller
final class TemplatesPage {

    private final RulebookInForce inForce;

    TemplatesPage(RulebookInForce inForce) {
        this.inForce = inForce;
    }

    @GetMapping("/ledgers/templates/{file}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String file) {
        var ledger = Ledgers.filed(file).orElseThrow(() -> new Absent("没有叫“" + file + "”的台账。"));
        var template = Template.of(ledger, inForce.rulebook().vocabulary());
        return Download.workbook(ledger.title() + ".xlsx", template);
    }
}
