package dabiao.assessment.archive;

import static dabiao.assessment.archive.Texts.digest;
import static dabiao.assessment.archive.Texts.smile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings kept in short are told in full. */
class TellFindingsTests {

    private static final String FRAME = "{'year':2023,'findings':[],'flags':[1]}";

    private static final String KEPT = """
            [{'criterion':'SH-01','periods':[
                ['1月','2023-01-01','2023-01-31',null,'MET','达标',1,1,0,
                    [['活动','HD1','2023-01-05','一月的会']],[],
                    '2023-01-01',['a.csv',2],['频次','频次.drl',7],''],
                ['2月','2023-02-01','2023-02-28','一组','NOT_MET','不达标',1,0,1,
                    [],[['活动','HD2','2023-02-05','二月的会'],'人数不足',0,null],
                    null,null,null,'缺']],
              'sentence':'。'},
             {'criterion':'SH-02','periods':[
                ['全年','2023-01-01','2023-12-31',null,'MET','达标',1,2.50,0,
                    [1,0],[],'2022-01-01',['b.csv',3],null,'']]}]
            """;

    private static final String TOLD = """
            {'year':2023,'findings':[
              {'criterion':'SH-01','periods':[
                {'label':'1月','first':'2023-01-01','last':'2023-01-31','body':null,'status':'MET','statusText':'达标',
                  'needed':1,'had':1,'shortfall':0,'counted':['活动:HD1'],'notCounted':[],
                  'edition':'2023-01-01','row':{'file':'a.csv','line':2},'rule':{'name':'频次','file':'频次.drl','line':7},'note':''},
                {'label':'2月','first':'2023-02-01','last':'2023-02-28','body':'一组','status':'NOT_MET','statusText':'不达标',
                  'needed':1,'had':0,'shortfall':1,'counted':[],'notCounted':['活动:HD2','活动:HD1'],
                  'edition':'2023-01-01','row':{'file':'a.csv','line':2},'rule':{'name':'频次','file':'频次.drl','line':7},'note':'缺'}],
               'counted':[{'ledger':'活动','code':'HD1','date':'2023-01-05','label':'一月的会','period':'1月','reason':null}],
               'notCounted':[
                {'ledger':'活动','code':'HD2','date':'2023-02-05','label':'二月的会','period':'2月·一组','reason':'人数不足'},
                {'ledger':'活动','code':'HD1','date':'2023-01-05','label':'一月的会','period':'2月·一组','reason':null}],
               'sentence':'。'},
              {'criterion':'SH-02','periods':[
                {'label':'全年','first':'2023-01-01','last':'2023-12-31','body':null,'status':'MET','statusText':'达标',
                  'needed':1,'had':2.50,'shortfall':0,'counted':['活动:HD2','活动:HD1'],'notCounted':[],
                  'edition':'2022-01-01','row':{'file':'b.csv','line':3},'rule':{'name':'频次','file':'频次.drl','line':7},'note':''}],
               'counted':[
                {'ledger':'活动','code':'HD2','date':'2023-02-05','label':'二月的会','period':'全年','reason':null},
                {'ledger':'活动','code':'HD1','date':'2023-01-05','label':'一月的会','period':'全年','reason':null}],
               'notCounted':[]}],
             'flags':[1]}
            """;

    @Test
    void aRowThatWasSaidBeforeIsSaidInFullAgain() {
        assertThat(text(KEPT)).hasToString(TOLD.replace('\'', '"').replaceAll("\n *", ""));
    }

    @Test
    void noFindingsAreAnEmptyList() {
        assertThat(text("[]")).hasToString(FRAME.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{'periods':{}}]",
                "[{'periods':[[]]}]",
                "[{'periods':[['1月','','',null,'','',1,1,0,[0]]]}]",
                "[{'periods':[['1月','','',null,'','',1,1,0,[['活动','HD1','','',5]]]]}]",
                "[{'periods':[['1月','','',null,'','',1,1,0,[],[],'','','','']]}]"
            })
    void whatWasNotKeptSoIsRefused(String kept) {
        assertThatThrownBy(text(kept)::toString).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void whatWasCutOffIsRefused() {
        var smile = smile(quoted(KEPT));
        for (int length = 0; length < smile.length; length += 7) {
            var cut = JsonText.of(smile(quoted(FRAME)), KeptFindings.of(Arrays.copyOf(smile, length)));
            assertThatThrownBy(cut::toString).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aResultWithoutAPlaceForFindingsIsRefused() {
        for (String frame : new String[] {"{}", "[]", "{'inner':{'findings':[]}}"}) {
            var text = JsonText.of(smile(quoted(frame)), KeptFindings.of(smile(quoted(KEPT))));
            assertThatThrownBy(text::toString).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void textsAreEqualByWhatTheySay() {
        assertThat(text(KEPT)).isEqualTo(JsonText.of(text(KEPT).toString())).isNotEqualTo(text("[]"));
    }

    @Test
    void findingsAreUnderTheDigestWhereverItWasTaken() {
        var findings = KeptFindings.of(smile(quoted(KEPT)));

        assertThat(KeptFindings.stored(findings.packed()).digest()).isEqualTo(findings.digest());
        assertThat(digest(text(KEPT))).isNotEqualTo(digest(text("[]")));
    }

    private static JsonText text(String findings) {
        return JsonText.of(smile(quoted(FRAME)), KeptFindings.of(smile(quoted(findings))));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
