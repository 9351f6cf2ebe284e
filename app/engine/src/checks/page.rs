use super::EditCheck;

impl EditCheck {
    /// The name in words, as the heading of the page writes it: `Exit before entry`.
    pub fn title(&self) -> &'static str {
        let heading = self.page.lines().next().unwrap_or_default();
        heading.strip_prefix("# ").and_then(|text| text.split_once(' ')).map_or("", |(_, title)| title)
    }

    /// The one line under the heading.
    pub fn lead(&self) -> &'static str {
        first_line(self.page.split_once('\n').map_or("", |(_, rest)| rest))
    }

    /// The text under a `##` heading of the page; empty where it has none.
    pub fn section(&self, heading: &str) -> &'static str {
        let body = self.page.split("\n## ").find_map(|part| part.strip_prefix(heading)?.strip_prefix('\n'));
        body.map_or("", str::trim)
    }

    /// What to do about a finding, in one sentence. Pages are written one sentence to the line.
    pub fn how_to_correct(&self) -> &'static str {
        first_line(self.section("How to correct"))
    }
}

fn first_line(text: &'static str) -> &'static str {
    text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::checks::REGISTRY;

    /// The sections of a page, in their order.
    const SECTIONS: [&str; 4] = ["What it checks", "Why", "How to correct", "Examples"];

    #[test]
    fn every_page_opens_with_its_code_and_its_name_in_words() {
        for check in REGISTRY {
            let heading = check.page.lines().next().unwrap_or_default();
            assert_eq!(heading, format!("# {} {}", check.code, check.title()), "{}", check.code);
            assert_eq!(check.title().to_lowercase().replace(' ', "-"), check.name, "{}", check.code);
            let lead = check.lead();
            assert!(lead.ends_with('.') && !lead.starts_with('#'), "{}: lead {lead:?}", check.code);
        }
    }

    #[test]
    fn every_page_has_its_sections_in_order() {
        for check in REGISTRY {
            let found: Vec<&str> = check.page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
            assert_eq!(found, SECTIONS, "{}", check.code);
            for heading in SECTIONS {
                assert!(!check.section(heading).is_empty(), "{}: nothing under {heading}", check.code);
            }
        }
    }

    #[test]
    fn every_page_names_its_authority_under_why() {
        for check in REGISTRY {
            let line = format!("Authority: {}.", check.authority);
            assert!(check.section("Why").ends_with(&line), "{}: the page lacks {line:?}", check.code);
        }
    }

    #[test]
    fn every_remedy_opens_with_one_full_sentence() {
        for check in REGISTRY {
            let remedy = check.how_to_correct();
            assert!(remedy.ends_with('.') && !remedy.contains(". "), "{}: {remedy:?}", check.code);
        }
    }
}
