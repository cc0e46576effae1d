package dabiao.rulebook.yaml;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import org.yaml.snakeyaml.nodes.Node;

/** The file and the key under which a value stands, and where its problems go. */
record Where(String file, String key, Problems problems) {

    Where under(String newKey) {
        return new Where(file, newKey, problems);
    }

    Place place(Node node) {
        var line = Place.line(file, node.getStartMark().getLine() + 1);
        return key.isEmpty() ? line : line.at(key);
    }

    void unlike(Node node, String text, String remedy) {
        problems.error("R315", place(node), "写的是“" + cut(text) + "”，", remedy);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
