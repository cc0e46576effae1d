package dabiao.table;

/** How headings are compared: without blanks, with full-width letters and brackets made half-width, without marks at their end. */
final class Headings {

    private Headings() {}

    static String plain(String heading) {
        var plain = new StringBuilder();
        for (int i = 0; i < heading.length(); i++) {
            if (!Text.isBlank(heading.charAt(i))) {
                plain.append(Text.narrow(heading.charAt(i)));
            }
        }
        while (plain.length() > 0 && "*:".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain.setLength(plain.length() - 1);
        }
        return plain.toString();
    }

    /** Without a remark in brackets at its end: 金额(元) is 金额. */
    static String bare(String plain) {
        int bracket = plain.indexOf('(');
        return bracket > 0 && plain.endsWith(")") ? plain.substring(0, bracket) : plain;
    }
}
