//! Where the walk writes: areas, prose, goals, measures, and what is left out.

use super::{Below, Walk};
use crate::blocks::Block;
use crate::outline::{Area, Goal, LeftOut, Measure, Span};
use crate::tokens;

impl Walk<'_, '_> {
    pub(super) fn open(&mut self, title: String, span: Span) {
        self.outline.areas.push(Area { title: Some(title), span, ..Area::default() });
        self.area = Some(self.outline.areas.len() - 1);
        self.numbered_area = false;
        self.below = Below::Prose;
    }

    pub(super) fn prose(&mut self, block: &Block) {
        match self.area.and_then(|a| self.outline.areas.get_mut(a)) {
            Some(area) => area.text.push(block.text.clone()),
            None => self.outline.text.push(block.text.clone()),
        }
    }

    pub(super) fn area_now(&mut self, span: Span) -> Option<&mut Area> {
        if self.area.is_none() {
            self.outline.areas.push(Area { span, ..Area::default() });
            self.area = Some(self.outline.areas.len() - 1);
        }
        self.area.and_then(|a| self.outline.areas.get_mut(a))
    }

    pub(super) fn goal(&mut self, block: &Block, horizon: Option<String>, confidence: f32) {
        let goal = Goal { text: block.text.clone(), horizon, measures: Vec::new(), span: block.span, confidence };
        if let Some(area) = self.area_now(block.span) {
            area.goals.push(goal);
        }
    }

    pub(super) fn measure(&mut self, block: &Block, level: Option<String>, to_goal: bool, confidence: f32) {
        let measure = Measure { text: block.text.clone(), level, span: block.span, confidence, details: None };
        let Some(area) = self.area_now(block.span) else {
            return;
        };
        match area.goals.last_mut() {
            Some(goal) if to_goal => goal.measures.push(measure),
            _ => area.measures.push(measure),
        }
    }

    pub(super) fn level(&mut self, name: &str) -> String {
        let key = tokens::key(name);
        if let Some(known) = self.outline.levels.iter().find(|l| tokens::key(l) == key) {
            return known.clone();
        }
        self.outline.levels.push(name.to_owned());
        name.to_owned()
    }

    pub(super) fn leave(&mut self, text: &str, why: &str, span: Span) {
        self.outline.left_out.push(LeftOut { text: text.to_owned(), why: why.to_owned(), span });
    }
}
