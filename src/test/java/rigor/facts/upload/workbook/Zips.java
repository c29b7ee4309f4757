package rigor.facts.upload.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks by hand. */
final class Zips {
    private Zips() {}

    static byte[] of(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** With one sheet named S, its XML after the root tag. */
    static Map<String, String> xlsx(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", "<workbook><sheets><sheet name='S' id='r0'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "s.xml"));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>");
        return parts;
    }

    /** With rows from the first on, each the XML of its cells. */
    static byte[] rows(String... rows) throws IOException {
        return of(xlsx("<sheetData><row>" + String.join("</row><row>", rows) + "</row></sheetData>"));
    }

    /** With one sheet named T, its XML after the tag of the table. */
    static byte[] ods(String table) throws IOException {
        return of(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", """
                <office:document-content
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
                 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
                 xmlns:xlink="http://www.w3.org/1999/xlink"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
                 <style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>
                 <style:style style:name="money" style:family="table-cell" style:data-style-name="N1"/>
                 <style:style style:name="child" style:family="table-cell" style:parent-style-name="money"/>
                 <number:number-style style:name="N1"><number:text>CHF </number:text><number:number/></number:number-style>
                </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="T">%s</table:table>
                </office:spreadsheet></office:body></office:document-content>""".formatted(table)));
    }

    /** @param typesAndTargets in turn, with ids r0, r1 ... */
    static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id='r%s' Type='http://x/%s' Target='%s'/>"
                    .formatted(i / 2, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }
}
