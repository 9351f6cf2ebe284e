//! What is wrong with the texts of a picture: they leave it, meet each other, or a line strikes them.

use super::tab::Tab;

/// Of every picture of a kind that shows: its texts that are cut, meet another, or are struck, a line each.
const WRONG: &str = "((selector) => {
    const found = [];
    const name = (text) => `“${text.textContent.trim()}”`;
    for (const picture of document.querySelectorAll(selector)) {
        const whole = picture.getBoundingClientRect();
        if (whole.width === 0) continue;
        const texts = [...picture.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
        const boxes = texts.map((text) => text.getBoundingClientRect());
        boxes.forEach((box, at) => {
            if (box.left < whole.left - 1 || box.right > whole.right + 1) {
                found.push(`${picture.classList} cuts ${name(texts[at])}`);
            }
            boxes.slice(0, at).forEach((other, place) => {
                // Lines of letters are a little lower than their boxes.
                const meets = box.left + 1 < other.right && other.left + 1 < box.right
                    && box.top + 3 < other.bottom && other.top + 3 < box.bottom;
                if (meets) found.push(`${picture.classList}: ${name(texts[at])} meets ${name(texts[place])}`);
            });
        });
        const inside = texts.map((text) => text.getBBox());
        for (const line of picture.querySelectorAll('.theline, .thread, .ax-l')) {
            for (let way = 0; way < line.getTotalLength(); way += 2) {
                const { x, y } = line.getPointAtLength(way);
                const struck = inside.findIndex((box) => box.x < x && x < box.x + box.width
                    && box.y + 3 < y && y < box.y + box.height - 3);
                if (struck >= 0) {
                    found.push(`${picture.classList}: a line strikes ${name(texts[struck])}`);
                    break;
                }
            }
        }
    }
    return found;
})";

impl Tab {
    /// What is wrong with the texts of the pictures of a kind.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn wrong_labels(&self, selector: &str) -> Vec<String> {
        let found = self.value(&format!("{WRONG}({})", serde_json::json!(selector)));
        found.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }
}
